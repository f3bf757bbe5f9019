package dev.hearth.trainingjob;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One of AWS's SecondaryStatusTransitions. */
public record StatusTransition(
    String status, Instant startTime, @Nullable Instant endTime, String message) {}

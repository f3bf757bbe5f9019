package dev.hearth.warmpool;

import java.time.Duration;

/**
 * How long a start is expected to take, from creation to {@code Training}: 90 of 100 jobs are
 * faster.
 *
 * @param imagePull the part of it that pulls the image; zero when the host holds it
 */
public record StartLatency(boolean warm, Duration total, Duration imagePull) {}

package dev.hearth.audit;

import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log as people read it.
 *
 * @param recordedAt real time
 * @param number place in the sealed chain; null for the second until it is sealed
 */
public record AuditRow(
    UUID id,
    Instant recordedAt,
    AuditKind kind,
    Actor actor,
    String address,
    String subject,
    @Nullable String subjectId,
    SortedMap<String, String> before,
    SortedMap<String, String> after,
    @Nullable Long number) {}

package dev.hearth.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log as it is stored: what the seal covers.
 *
 * @param recordedAt real time, in microseconds
 * @param before JSON, as written
 * @param after JSON, as written
 */
record AuditEvent(
    UUID id,
    Instant recordedAt,
    AuditKind kind,
    Actor actor,
    String address,
    String subject,
    @Nullable String subjectId,
    String before,
    String after) {

  /** Every value with its length before it, so that no two events have the same bytes. */
  byte[] bytes() {
    var values =
        Stream.of(
                id.toString(),
                recordedAt.toString(),
                kind.name(),
                actor.kind().name(),
                actor.id() == null ? "" : actor.id().toString(),
                actor.name(),
                address,
                subject,
                subjectId == null ? "" : subjectId,
                before,
                after)
            .map(value -> value.getBytes(StandardCharsets.UTF_8))
            .toList();
    var buffer = ByteBuffer.allocate(values.stream().mapToInt(v -> v.length + 4).sum());
    values.forEach(value -> buffer.putInt(value.length).put(value));
    return buffer.array();
  }
}

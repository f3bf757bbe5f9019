package dev.hearth.audit;

import dev.hearth.base.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the log to show.
 *
 * @param tenant whose log; for people of a tenant always their own, for platform staff the tenant
 *     they ask for, or, without one, the platform's own log
 * @param text part of the actor's or subject's name, or a whole id or address; blank for all
 * @param from real time, inclusive
 * @param until real time, exclusive
 */
public record AuditFilter(
    @Nullable TenantId tenant,
    String text,
    @Nullable AuditKind kind,
    @Nullable Instant from,
    @Nullable Instant until) {

  public static AuditFilter all() {
    return new AuditFilter(null, "", null, null, null);
  }

  /** A part of the answer: at most 500 lines, within the latest 100,000. */
  record Page(int offset, int limit) {

    private static final int MOST_LINES = 500;
    private static final int DEEPEST = 100_000;

    Page {
      offset = Math.clamp(offset, 0, DEEPEST);
      limit = Math.clamp(limit, 0, MOST_LINES);
    }
  }
}

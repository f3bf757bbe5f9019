package dev.hearth.warmpool.ui;

import dev.hearth.access.CurrentUser;
import dev.hearth.access.Role;
import dev.hearth.access.TeamRole;
import dev.hearth.base.PersonId;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import dev.hearth.base.WarmPoolId;
import dev.hearth.warmpool.EndReason;
import dev.hearth.warmpool.MatchCriteria;
import dev.hearth.warmpool.WarmPoolRow;
import dev.hearth.warmpool.WarmPoolStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pools for tests: each call says only what the test is about. */
final class PoolSamples {

  static final Instant NOW = Instant.parse("2026-11-23T14:26:00Z");
  static final TeamId TEAM = new TeamId(new UUID(1, 1));
  static final PersonId ME = new PersonId(new UUID(2, 1));
  static final MatchCriteria CRITERIA =
      MatchCriteria.simple("arn:aws:iam::111122223333:role/vision-exec", "ml.g5.2xlarge", 1, 100);

  private PoolSamples() {}

  static MatchCriteria volume(int gigabytes) {
    return MatchCriteria.simple(CRITERIA.roleArn(), CRITERIA.instanceType(), 1, gigabytes);
  }

  /** Kept warm for half an hour, with so much of it left. */
  static WarmPoolRow available(String label, MatchCriteria criteria, Duration left) {
    Instant expires = NOW.plus(left);
    return row(
        label,
        criteria,
        WarmPoolStatus.AVAILABLE,
        expires.minus(Duration.ofMinutes(30)),
        expires,
        null,
        null);
  }

  static WarmPoolRow inUse(String label, MatchCriteria criteria) {
    return row(label, criteria, WarmPoolStatus.IN_USE, null, null, NOW.minusSeconds(60), null);
  }

  static WarmPoolRow cooled(WarmPoolRow pool, Instant at) {
    return row(pool.label(), pool.criteria(), WarmPoolStatus.TERMINATED, null, null, null, at);
  }

  static PoolViewer viewer() {
    CurrentUser user =
        new CurrentUser(
            ME,
            new TenantId(new UUID(3, 1)),
            "Vision",
            "Mia Keller",
            null,
            List.of(new TeamRole(TEAM, "Perception", Role.MEMBER)),
            ZoneOffset.UTC);
    return new PoolViewer(user, Optional.empty(), Set.of());
  }

  private static WarmPoolRow row(
      String label,
      MatchCriteria criteria,
      WarmPoolStatus status,
      @Nullable Instant since,
      @Nullable Instant expires,
      @Nullable Instant inUse,
      @Nullable Instant ended) {
    return new WarmPoolRow(
        new WarmPoolId(UUID.nameUUIDFromBytes(label.getBytes(StandardCharsets.UTF_8))),
        label,
        status,
        criteria,
        "registry/detr-train:3.2",
        1,
        "detr-07",
        ME,
        "Mia Keller",
        TEAM,
        "Perception",
        since,
        expires,
        inUse,
        since,
        Duration.ZERO,
        true,
        status == WarmPoolStatus.AVAILABLE,
        ended,
        ended == null ? null : EndReason.EXPIRED);
  }
}

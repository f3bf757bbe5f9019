package dev.hearth.warmpool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The portal and the emulator match independently of each other; every difference between the two
 * would be an explanation that the cloud does not keep to.
 */
class MatcherComparisonTest {

  private static final long SEED = 20_261_123;
  private static final int PAIRS = 200_000;

  @Test
  void portal_and_emulator_agree_on_random_pairs() {
    var random = new Random(SEED);
    int matches = 0;
    for (int i = 0; i < PAIRS; i++) {
      var wanted = random(random);
      var pool = random.nextInt(3) == 0 ? changed(wanted, random) : random(random);
      boolean portal = CriteriaMatcher.matches(wanted, pool);
      boolean emulator = inTheCloud(wanted, random).equals(inTheCloud(pool, random));
      assertThat(portal)
          .as("seed %d, pair %d: %s and %s", SEED, i, wanted, pool)
          .isEqualTo(emulator);
      assertThat(CriteriaMatcher.differences(wanted, pool).isEmpty())
          .as("seed %d, pair %d: differences", SEED, i)
          .isEqualTo(portal);
      assertThat(wanted.hash().equals(pool.hash()))
          .as("seed %d, pair %d: hash", SEED, i)
          .isEqualTo(portal);
      matches += portal ? 1 : 0;
    }
    assertThat(matches).as("pairs that match").isBetween(PAIRS / 50, PAIRS / 2);
  }

  @ParameterizedTest
  @EnumSource(Criterion.class)
  void each_criterion_alone_decides(Criterion criterion) {
    var random = new Random(SEED);
    for (int i = 0; i < 1_000; i++) {
      var wanted = random(random);
      var pool = with(wanted, criterion, random);
      assertThat(inTheCloud(wanted, random)).isNotEqualTo(inTheCloud(pool, random));
      assertThat(CriteriaMatcher.differences(wanted, pool))
          .extracting(CriterionComparison::criterion)
          .containsExactly(criterion);
    }
  }

  @Test
  void criteria_survive_their_columns() {
    var random = new Random(SEED);
    for (int i = 0; i < 10_000; i++) {
      var criteria = random(random);
      assertThat(CriteriaColumns.of(criteria).toCriteria()).isEqualTo(criteria);
    }
  }

  /** The same request as the emulator reads it: sets in any order, no tags when there are none. */
  private static dev.hearth.simulation.MatchCriteria inTheCloud(MatchCriteria c, Random random) {
    return new dev.hearth.simulation.MatchCriteria(
        c.roleArn(),
        c.instanceType(),
        c.instanceCount(),
        c.volumeSizeInGb(),
        c.volumeKmsKeyId(),
        shuffled(c.subnets(), random),
        shuffled(c.securityGroups(), random),
        c.interContainerEncryption(),
        c.networkIsolation(),
        c.sessionTags().isEmpty() ? null : c.sessionTags());
  }

  private static Set<String> shuffled(Set<String> values, Random random) {
    var list = new ArrayList<>(values);
    Collections.shuffle(list, random);
    return new LinkedHashSet<>(list);
  }

  /** Few values per criterion, so that equal ones meet often. */
  private static MatchCriteria random(Random random) {
    var withVpc = random.nextBoolean();
    return new MatchCriteria(
        "arn:aws:iam::123456789012:role/hearth/" + random.nextInt(2),
        random.nextBoolean() ? "ml.g5.xlarge" : "ml.g5.2xlarge",
        1 + random.nextInt(2),
        30 + random.nextInt(2),
        key(random.nextInt(3)),
        withVpc ? ids("subnet-", random) : new TreeSet<>(),
        withVpc ? ids("sg-", random) : new TreeSet<>(),
        random.nextBoolean(),
        random.nextInt(4) == 0,
        tags(random.nextInt(4)));
  }

  private static MatchCriteria changed(MatchCriteria c, Random random) {
    return random.nextBoolean()
        ? c
        : with(c, Criterion.values()[random.nextInt(Criterion.values().length)], random);
  }

  private static MatchCriteria with(MatchCriteria c, Criterion criterion, Random random) {
    return new MatchCriteria(
        criterion == Criterion.ROLE ? c.roleArn() + "x" : c.roleArn(),
        criterion == Criterion.INSTANCE_TYPE ? "ml.p4d.24xlarge" : c.instanceType(),
        criterion == Criterion.INSTANCE_COUNT ? c.instanceCount() + 1 : c.instanceCount(),
        criterion == Criterion.VOLUME_SIZE ? c.volumeSizeInGb() + 1 : c.volumeSizeInGb(),
        criterion == Criterion.VOLUME_KEY ? otherKey(c.volumeKmsKeyId()) : c.volumeKmsKeyId(),
        criterion == Criterion.SUBNETS ? other(c.subnets(), random) : c.subnets(),
        criterion == Criterion.SECURITY_GROUPS
            ? other(c.securityGroups(), random)
            : c.securityGroups(),
        (criterion == Criterion.INTER_CONTAINER_ENCRYPTION) != c.interContainerEncryption(),
        (criterion == Criterion.NETWORK_ISOLATION) != c.networkIsolation(),
        criterion == Criterion.SESSION_TAGS ? otherTags(c.sessionTags()) : c.sessionTags());
  }

  private static @Nullable String key(int which) {
    return which == 0 ? null : "key-" + which;
  }

  private static @Nullable String otherKey(@Nullable String key) {
    return key == null ? "key-9" : null;
  }

  private static SortedSet<String> ids(String prefix, Random random) {
    var ids = new HashSet<String>();
    for (int i = 0; i <= random.nextInt(2); i++) {
      ids.add(prefix + random.nextInt(2));
    }
    return new TreeSet<>(ids);
  }

  private static SortedSet<String> other(SortedSet<String> ids, Random random) {
    var other = new TreeSet<>(ids);
    if (other.isEmpty() || random.nextBoolean()) {
      other.add("more");
    } else {
      other.removeFirst();
    }
    return other;
  }

  private static SortedMap<String, String> tags(int which) {
    var tags = new TreeMap<String, String>();
    if (which == 1 || which == 2) {
      tags.put("tenant", "value-" + which);
    }
    return tags;
  }

  /** Another value under the same key where there is one: values count, not only keys. */
  private static SortedMap<String, String> otherTags(SortedMap<String, String> tags) {
    var other = new TreeMap<>(tags);
    other.put(tags.isEmpty() ? "tenant" : tags.firstKey(), "another value");
    return other;
  }
}

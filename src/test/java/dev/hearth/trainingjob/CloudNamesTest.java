package dev.hearth.trainingjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CloudNamesTest {

  private static final long SEED = 20_261_123;
  private static final Pattern AWS = Pattern.compile("[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}");
  private static final String LETTERS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  @Test
  void a_short_name_is_the_code_and_the_name() {
    assertThat(CloudNames.of("vis", "detr-r50-07")).isEqualTo("vis-detr-r50-07");
  }

  @Test
  void a_name_that_just_fits_is_not_cut() {
    assertThat(CloudNames.of("vis", "x".repeat(59))).isEqualTo("vis-" + "x".repeat(59));
    assertThat(CloudNames.of("vis", "x".repeat(60))).hasSize(63).doesNotEndWith("xx");
  }

  @Test
  void random_names_are_valid_in_the_cloud_and_never_meet() {
    var random = new Random(SEED);
    var owner = new HashMap<String, String>();
    for (int i = 0; i < 200_000; i++) {
      var code = word(random, 3 + random.nextInt(4)).toLowerCase(java.util.Locale.ROOT);
      var name = name(random, 40 + random.nextInt(24));
      var cloud = CloudNames.of(code, name);
      assertThat(AWS.matcher(cloud).matches()).as("seed %d: %s", SEED, cloud).isTrue();
      assertThat(cloud.length()).isLessThanOrEqualTo(CloudNames.LONGEST);
      var before = owner.put(cloud, code + " " + name);
      assertThat(before == null || before.equals(code + " " + name))
          .as("seed %d: %s and %s %s", SEED, before, code, name)
          .isTrue();
    }
  }

  @Test
  void names_that_differ_only_where_they_are_cut_stay_apart() {
    var stem = "s".repeat(60);
    assertThat(CloudNames.of("vis", stem + "-a")).isNotEqualTo(CloudNames.of("vis", stem + "-b"));
  }

  @Test
  void a_cut_beside_hyphens_leaves_none_hanging() {
    var name = "a" + "-".repeat(61) + "b";
    assertThat(CloudNames.of("vis", name)).matches(AWS).startsWith("vis-a-");
  }

  private static String name(Random random, int length) {
    var name = new StringBuilder(word(random, length));
    for (int i = 1; i < length - 1; i++) {
      if (random.nextInt(5) == 0) {
        name.setCharAt(i, '-');
      }
    }
    return name.toString();
  }

  private static String word(Random random, int length) {
    var word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }
}

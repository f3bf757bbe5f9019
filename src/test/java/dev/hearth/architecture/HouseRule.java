package dev.hearth.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.function.Function;

/**
 * One rule, for the code under a root package: {@code dev.hearth}, or the seeded violation of this
 * rule.
 *
 * @param name also the name of the violation's package below {@code seeded}
 * @param under makes the rule for a root package
 * @param guilty simple names of the seeded classes that break it; those beside them do not
 */
record HouseRule(String name, Function<String, ArchRule> under, Set<String> guilty) {

  static final String HEARTH = "dev.hearth";

  static HouseRule of(String name, Function<String, ArchRule> under, String... guilty) {
    return new HouseRule(name, under, Set.of(guilty));
  }

  ArchRule forHearth() {
    return under.apply(HEARTH);
  }

  String seededPackage() {
    return "seeded." + name;
  }

  ArchRule forSeededViolation() {
    return under.apply(seededPackage());
  }

  @Override
  public String toString() {
    return name;
  }
}

package dev.hearth.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.hearth.HearthApplication;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

  private static final JavaClasses HEARTH =
      new ClassFileImporter()
          .importUrl(HearthApplication.class.getProtectionDomain().getCodeSource().getLocation());

  private static final JavaClasses WITH_TESTS =
      new ClassFileImporter().importPackages(HouseRule.HEARTH);

  static List<HouseRule> rules() {
    return Stream.of(
            PackageRules.all(),
            FrameworkRules.all(),
            TimeRules.all(),
            AccessRules.all(),
            DatabaseRules.all())
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holds_in_hearth(HouseRule rule) {
    rule.forHearth().check(HEARTH);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void fails_on_its_seeded_violation_and_on_nothing_beside_it(HouseRule rule) {
    var seeded = new ClassFileImporter().importPackages(rule.seededPackage());
    var report = rule.forSeededViolation().evaluate(seeded).getFailureReport().getDetails();
    var blamed = new HashSet<String>();
    for (JavaClass type : seeded) {
      if (report.stream().anyMatch(line -> line.contains(type.getName()))) {
        blamed.add(type.getSimpleName());
      }
    }
    assertThat(blamed).containsAll(rule.guilty());
    assertThat(report)
        .allMatch(line -> rule.guilty().stream().anyMatch(line::contains), "names a guilty class");
  }

  @Test
  void no_test_sleeps() {
    TimeRules.all().stream()
        .filter(rule -> rule.name().equals("sleep"))
        .forEach(rule -> rule.forHearth().check(WITH_TESTS));
  }

  @Test
  void every_rule_looks_at_something() {
    assertThat(HEARTH.size()).isGreaterThan(200);
    assertThat(names(HEARTH)).contains("PoolsView", "TrainingJobService", "TenantRepository");
  }

  private static Set<String> names(JavaClasses classes) {
    return classes.stream()
        .map(JavaClass::getSimpleName)
        .collect(java.util.stream.Collectors.toSet());
  }
}

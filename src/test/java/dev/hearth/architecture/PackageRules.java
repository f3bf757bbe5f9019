package dev.hearth.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** Which package may know which. */
final class PackageRules {

  private PackageRules() {}

  static List<HouseRule> all() {
    return List.of(
        HouseRule.of("cycles", PackageRules::noCycles, "Hen", "Egg"),
        HouseRule.of("table", PackageRules::table, "KnowsTooMuch", "DrawsAnothersRow", "Stray"),
        HouseRule.of("nullmarked", PackageRules::nullMarked, "Unmarked"));
  }

  private static ArchRule noCycles(String root) {
    return slices()
        .matching(root + ".(**)")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(resideInAPackage(root + ".db.."), alwaysTrue())
        .because("packages that need each other are one package, and nobody can read half of it");
  }

  private static ArchRule table(String root) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(importOnlyWhatTheTableAllows(root))
        .because("PackageTable says who may import whom; a new arrow there needs a reason (ADR)");
  }

  private static ArchRule nullMarked(String root) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackage(root + ".db..")
        .should()
        .resideInAPackage(root + "..")
        .andShould(beInANullMarkedPackage())
        .because("non-null is the default, and NullAway checks only what is marked");
  }

  private static ArchCondition<JavaClass> beInANullMarkedPackage() {
    return ArchCondition.from(
        describe(
            "be in a @NullMarked package",
            type -> type.getPackage().isAnnotatedWith(NullMarked.class)));
  }

  private static ArchCondition<JavaClass> importOnlyWhatTheTableAllows(String root) {
    return new ArchCondition<>("import only what the package table allows") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (type.getPackageName().equals(root)) {
          return;
        }
        var from = PackageTable.lineOf(below(root, type));
        if (from.isEmpty()) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getFullName() + " is in a package the table does not know"));
          return;
        }
        for (var dependency : type.getDirectDependenciesFromSelf()) {
          if (!allowed(root, from.get(), dependency)) {
            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
          }
        }
      }
    };
  }

  private static boolean allowed(String root, String from, Dependency dependency) {
    var target = dependency.getTargetClass().getBaseComponentType();
    if (!(target.getPackageName() + ".").startsWith(root + ".")) {
      return true;
    }
    return PackageTable.lineOf(below(root, target))
        .filter(to -> PackageTable.mayImport(from, to, outermost(target).getSimpleName()))
        .isPresent();
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(PackageRules::outermost).orElse(type);
  }

  private static String below(String root, JavaClass type) {
    var name = type.getPackageName();
    return name.equals(root) ? "" : name.substring(root.length() + 1);
  }
}

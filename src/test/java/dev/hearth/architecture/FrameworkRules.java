package dev.hearth.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which framework may be known where. */
final class FrameworkRules {

  /** Outside the user interface, the filter chain alone needs Vaadin's part of it. */
  private static final Set<String> KNOW_VAADIN = Set.of("dev.hearth.security.PortalSecurity");

  /** Hands jOOQ the connection of the role a statement runs under. */
  private static final Set<String> CONNECT_JOOQ =
      Set.of("dev.hearth.database.DatabaseConfiguration", "dev.hearth.database.ScopedConnections");

  private static final Pattern SPEAKS_SQL = Pattern.compile(".*(Repository|Query|Columns)");
  private static final Pattern PURE = Pattern.compile(".*(Policy|Matcher|Forecast)");

  private FrameworkRules() {}

  static List<HouseRule> all() {
    return List.of(
        HouseRule.of("vaadin", FrameworkRules::vaadin, "ServiceWithButton"),
        HouseRule.of("jooq", FrameworkRules::jooq, "PublicRepository", "ServiceWithSql"),
        HouseRule.of("aws", FrameworkRules::aws, "CallsAws"),
        HouseRule.of("simulation", FrameworkRules::simulation, "ReadsFiles", "KnowsSpring"),
        HouseRule.of("emulator", FrameworkRules::emulator, "SpringServer"),
        HouseRule.of("pure", FrameworkRules::pure, "SpringRecord", "SqlPolicy"));
  }

  private static ArchRule vaadin(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackage("..ui..")
        .and(named("are not the filter chain", type -> !KNOW_VAADIN.contains(type.getName())))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.vaadin..")
        .because("a service that knows the screen cannot serve the wire, a test or another screen");
  }

  private static ArchRule jooq(String root) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackage(root + ".db..")
        .and(named("are not the connections", type -> !CONNECT_JOOQ.contains(type.getName())))
        .and(
            named(
                "touch SQL",
                type ->
                    type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(d ->
                            resideInAnyPackage("org.jooq..", root + ".db..")
                                .test(d.getTargetClass()))))
        .should(
            com.tngtech.archunit.lang.conditions.ArchConditions.be(
                named(
                    "package-private and named Repository, Query or Columns",
                    type -> {
                      var outer = outermost(type);
                      return SPEAKS_SQL.matcher(outer.getSimpleName()).matches()
                          && !outer.getModifiers().contains(JavaModifier.PUBLIC);
                    })))
        .because("SQL outside a repository escapes the tenant that every repository method names");
  }

  private static ArchRule aws(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackage(root + ".sagemaker..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("software.amazon..")
        .because("there is one path to the cloud, the package sagemaker");
  }

  private static ArchRule simulation(String root) {
    return classes()
        .that()
        .resideInAPackage(root + ".simulation..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            root + ".simulation..", "java.lang..", "java.time..", "java.util..", "org.jspecify..")
        .because(
            "a pure simulation can be replayed, seeded and compared; I/O and frameworks cannot");
  }

  private static ArchRule emulator(String root) {
    return noClasses()
        .that()
        .resideInAnyPackage(root + ".emulator..", root + ".wire..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "org.jooq..", "com.vaadin..")
        .because("the emulator starts alone, as a small test double for anybody's code");
  }

  /** What reads settings may say so, and the root puts everything together. */
  private static ArchRule pure(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + ".*..")
        .and()
        .resideOutsideOfPackages("..ui..", root + ".db..")
        .and(
            named(
                "are records or decide",
                type -> type.isRecord() || PURE.matcher(type.getSimpleName()).matches()))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "org.springframework..", "org.jooq..", "com.vaadin..", "software.amazon..")
                .and(not(resideInAPackage("org.springframework.boot.context.properties.."))))
        .because("what is decided must be readable and testable without a container");
  }

  static DescribedPredicate<JavaClass> named(
      String description, java.util.function.Predicate<JavaClass> predicate) {
    return describe(description, predicate);
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(FrameworkRules::outermost).orElse(type);
  }
}

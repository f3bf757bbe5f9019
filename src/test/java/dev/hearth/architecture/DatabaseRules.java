package dev.hearth.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.hearth.base.CrossTenant;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Nobody gets past the tenant of the transaction to the database. */
final class DatabaseRules {

  private DatabaseRules() {}

  static List<HouseRule> all() {
    return List.of(
        HouseRule.of(
            "datasource", DatabaseRules::dataSources, "KeepsIt", "TakesIt", "TakesItLater"),
        HouseRule.of("scoped", DatabaseRules::scoped, "LooseQuery"));
  }

  private static ArchRule dataSources(String root) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackage(root + ".database..")
        .should(takeADataSourceOnlyAcrossTenants())
        .because(
            "a data source of one's own escapes the tenant of the transaction; what needs one, as"
                + " the schedule does, says @CrossTenant(\"why\") at the method or constructor");
  }

  private static ArchCondition<JavaClass> takeADataSourceOnlyAcrossTenants() {
    return new ArchCondition<>("take a data source only where they say @CrossTenant") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (var field : type.getFields()) {
          if (isDataSource(field.getRawType())) {
            events.add(
                SimpleConditionEvent.violated(field, field.getFullName() + " keeps a data source"));
          }
        }
        for (var unit : type.getCodeUnits()) {
          if (touches(unit) && !unit.isAnnotatedWith(CrossTenant.class)) {
            events.add(
                SimpleConditionEvent.violated(
                    unit, unit.getFullName() + " takes a data source and is not @CrossTenant"));
          }
        }
      }
    };
  }

  private static boolean touches(JavaCodeUnit unit) {
    return unit.getRawParameterTypes().stream().anyMatch(DatabaseRules::isDataSource)
        || isDataSource(unit.getRawReturnType())
        || unit.getCallsFromSelf().stream().anyMatch(call -> isDataSource(call.getTargetOwner()))
        || unit.getReferencedClassObjects().stream()
            .anyMatch(reference -> isDataSource(reference.getRawType()));
  }

  private static boolean isDataSource(JavaClass type) {
    return type.isAssignableTo(DataSource.class);
  }

  private static ArchRule scoped(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackages(root + ".db..", root + ".database..")
        .and(
            FrameworkRules.named(
                "are no repositories, nor what repositories are made of",
                type ->
                    !type.isAnnotatedWith(Repository.class)
                        && !type.getSimpleName().endsWith("Columns")))
        .should()
        .dependOnClassesThat()
        .areAssignableTo(DSLContext.class)
        .because(
            "the tenant of a transaction is set where a @Repository is called, and nowhere else");
  }
}

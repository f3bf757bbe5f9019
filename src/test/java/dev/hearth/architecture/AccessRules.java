package dev.hearth.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.SystemOnly;
import dev.hearth.base.CrossTenant;
import dev.hearth.base.TenantId;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;

/** Who may call what, and for which tenant, is said at every door. */
final class AccessRules {

  private AccessRules() {}

  static List<HouseRule> all() {
    return List.of(
        HouseRule.of("routes", AccessRules::routes, "OpenView"),
        HouseRule.of("services", AccessRules::services, "OpenService", "ServiceWithoutUser"),
        HouseRule.of("repositories", AccessRules::repositories, "TenantLater", "NoTenant"));
  }

  private static ArchRule routes(String root) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .areAnnotatedWith(Route.class)
        .should()
        .beAnnotatedWith(AllowedTo.class)
        .andShould()
        .beAnnotatedWith(PermitAll.class)
        .allowEmptyShould(false)
        .because("a view without @AllowedTo is open to whoever signed in");
  }

  private static ArchRule services(String root) {
    return publicMethodsOf(root, Service.class)
        .should(
            satisfy(
                "say who may call: @AllowedTo with the CurrentUser first, or @SystemOnly",
                method ->
                    method.isAnnotatedWith(SystemOnly.class)
                        != (method.isAnnotatedWith(AllowedTo.class)
                            && takesFirst(method, CurrentUser.class))))
        .because("rights are checked at the service, whatever screen or wire the call came from");
  }

  private static ArchRule repositories(String root) {
    return publicMethodsOf(root, Repository.class)
        .should(
            satisfy(
                "take the TenantId first, or say @CrossTenant(\"why\")",
                method ->
                    method.isAnnotatedWith(CrossTenant.class)
                        || takesFirst(method, TenantId.class)))
        .because("a query without a tenant is how one tenant reads another's data");
  }

  private static com.tngtech.archunit.lang.syntax.elements.GivenMethodsConjunction publicMethodsOf(
      String root, Class<? extends java.lang.annotation.Annotation> kind) {
    return methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAPackage(root + "..")
        .and()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(kind)
        .and(
            DescribedPredicate.describe(
                "are written by hand",
                method ->
                    !method
                        .getModifiers()
                        .contains(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC)));
  }

  private static boolean takesFirst(JavaMethod method, Class<?> type) {
    var parameters = method.getRawParameterTypes();
    return !parameters.isEmpty() && parameters.getFirst().isEquivalentTo(type);
  }

  private static ArchCondition<JavaMethod> satisfy(
      String description, Predicate<JavaMethod> predicate) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        if (!predicate.test(method)) {
          events.add(
              SimpleConditionEvent.violated(
                  method, method.getFullName() + " does not " + description));
        }
      }
    };
  }
}

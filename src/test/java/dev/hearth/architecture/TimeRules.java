package dev.hearth.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** Where time comes from. */
final class TimeRules {

  /** The beans' own source, business time against AWS, and the emulator's default. */
  private static final Set<String> CLOCKS =
      Set.of(
          "dev.hearth.HearthApplication",
          "dev.hearth.base.BusinessClock",
          "dev.hearth.emulator.EmulatorSettings",
          "seeded.time.TheClock");

  /** A fault somebody asked the emulator for: a slow answer. */
  private static final Set<String> DELAYS = Set.of("dev.hearth.emulator.Dispatcher");

  private static final Set<String> TIME_TYPES =
      Set.of(
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalTime",
          "java.time.LocalDateTime",
          "java.time.OffsetDateTime",
          "java.time.ZonedDateTime",
          "java.time.Year",
          "java.time.YearMonth");

  private TimeRules() {}

  static List<HouseRule> all() {
    return List.of(
        HouseRule.of("time", TimeRules::time, "AsksTheMachine", "MakesItsOwnClock"),
        HouseRule.of("sleep", TimeRules::sleep, "Sleeper"));
  }

  private static ArchRule time(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and(FrameworkRules.named("are not a clock", type -> !CLOCKS.contains(type.getName())))
        .should()
        .callMethodWhere(asksTheMachineForTheTime())
        .because("business time runs at another speed than the machine, and tests set it");
  }

  private static ArchRule sleep(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and(
            FrameworkRules.named(
                "do not delay on purpose", type -> !DELAYS.contains(type.getName())))
        .should()
        .callMethodWhere(
            DescribedPredicate.describe("sleep", call -> is(call, "java.lang.Thread", "sleep")))
        .because("a sleep is either too short or too long; wait for what is awaited");
  }

  private static DescribedPredicate<JavaMethodCall> asksTheMachineForTheTime() {
    return DescribedPredicate.describe(
        "ask the machine for the time",
        call -> {
          AccessTarget.MethodCallTarget target = call.getTarget();
          var owner = target.getOwner().getName();
          var method = target.getName();
          var withoutClock = target.getRawParameterTypes().isEmpty();
          return (TIME_TYPES.contains(owner) && method.equals("now") && withoutClock)
              || (owner.equals("java.time.Clock") && method.startsWith("system"))
              || (owner.equals("java.time.InstantSource") && method.equals("system"))
              || (owner.equals("java.lang.System")
                  && (method.equals("currentTimeMillis") || method.equals("nanoTime")));
        });
  }

  private static boolean is(JavaMethodCall call, String owner, String method) {
    JavaCodeUnit from = call.getOrigin();
    return !from.getName().isEmpty()
        && call.getTarget().getOwner().getName().equals(owner)
        && call.getTarget().getName().equals(method);
  }
}

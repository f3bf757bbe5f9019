package dev.hearth.tenant;

import dev.hearth.base.FieldProblem;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a team shares its pools and what its jobs may ask for, as its people wrote it. What holds is
 * this {@link #within} the tenant's ceilings. Pure.
 *
 * @param defaultKeepAlive proposed when a job is submitted
 * @param remoteDebug whether a job may open its container to a shell
 * @param idleBudgetUsd what its pools may cost idle in a calendar month; null is no budget
 */
public record TeamPolicy(
    Team.Sharing sharing,
    Duration defaultKeepAlive,
    Duration maximumKeepAlive,
    AllowedTypes instanceTypes,
    boolean remoteDebug,
    @Nullable BigDecimal idleBudgetUsd) {

  private static final BigDecimal LARGEST_BUDGET = new BigDecimal("1000000");
  private static final int MOST_TYPES = 100;

  /** Names of the fields, as used in {@link FieldProblem}. */
  public static final class Fields {
    public static final String SHARING = "sharing";
    public static final String DEFAULT_KEEP_ALIVE = "defaultKeepAlive";
    public static final String MAXIMUM_KEEP_ALIVE = "maximumKeepAlive";
    public static final String INSTANCE_TYPES = "instanceTypes";
    public static final String REMOTE_DEBUG = "remoteDebug";
    public static final String IDLE_BUDGET = "idleBudgetUsd";

    private Fields() {}
  }

  /** What a new team starts with: everything its tenant allows, half an hour of keep-alive. */
  public static TeamPolicy starting(Team.Sharing sharing, Duration keepAlive) {
    return new TeamPolicy(sharing, keepAlive, Duration.ofHours(1), AllowedTypes.ANY, false, null);
  }

  /** What is wrong with the policy, given what the tenant allows at most. */
  public List<FieldProblem> check(TenantCeilings ceilings) {
    var problems = new ArrayList<FieldProblem>();
    checkKeepAlive(ceilings, problems);
    checkTypes(instanceTypes, problems);
    var beyond = instanceTypes.beyond(ceilings.instanceTypes());
    if (!beyond.isEmpty()) {
      problems.add(
          new FieldProblem(
              Fields.INSTANCE_TYPES,
              "Your organisation does not allow " + String.join(", ", beyond) + "."));
    }
    if (remoteDebug && !ceilings.remoteDebug()) {
      problems.add(
          new FieldProblem(
              Fields.REMOTE_DEBUG, "Your organisation does not allow remote debugging."));
    }
    if (idleBudgetUsd != null && !plausible(idleBudgetUsd)) {
      problems.add(
          new FieldProblem(
              Fields.IDLE_BUDGET, "US dollars with at most two decimals, from 0 to 1,000,000."));
    }
    return List.copyOf(problems);
  }

  /** What holds for the team's jobs now. */
  public TeamPolicy within(TenantCeilings ceilings) {
    var maximum = least(maximumKeepAlive, ceilings.maximumKeepAlive());
    return new TeamPolicy(
        sharing,
        least(defaultKeepAlive, maximum),
        maximum,
        instanceTypes.within(ceilings.instanceTypes()),
        remoteDebug && ceilings.remoteDebug(),
        idleBudgetUsd);
  }

  private void checkKeepAlive(TenantCeilings ceilings, List<FieldProblem> problems) {
    if (maximumKeepAlive.isNegative()
        || maximumKeepAlive.compareTo(ceilings.maximumKeepAlive()) > 0) {
      problems.add(
          new FieldProblem(
              Fields.MAXIMUM_KEEP_ALIVE,
              "Your organisation keeps pools warm for 0 to "
                  + ceilings.maximumKeepAlive().toMinutes()
                  + " minutes."));
    }
    if (defaultKeepAlive.isNegative() || defaultKeepAlive.compareTo(maximumKeepAlive) > 0) {
      problems.add(
          new FieldProblem(
              Fields.DEFAULT_KEEP_ALIVE, "Between 0 minutes and the team's longest keep-alive."));
    }
  }

  static void checkTypes(AllowedTypes types, List<FieldProblem> problems) {
    if (!types.any() && types.types().isEmpty()) {
      problems.add(
          new FieldProblem(
              Fields.INSTANCE_TYPES, "Choose at least one instance type, or allow every type."));
    }
    if (types.types().size() > MOST_TYPES) {
      problems.add(
          new FieldProblem(Fields.INSTANCE_TYPES, "At most " + MOST_TYPES + " instance types."));
    }
    var malformed = types.malformed();
    if (!malformed.isEmpty()) {
      problems.add(
          new FieldProblem(
              Fields.INSTANCE_TYPES,
              "'" + malformed.getFirst() + "' is no instance type; one looks like ml.g5.2xlarge."));
    }
  }

  private static boolean plausible(BigDecimal usd) {
    return usd.signum() >= 0
        && usd.compareTo(LARGEST_BUDGET) <= 0
        && usd.stripTrailingZeros().scale() <= 2;
  }

  private static Duration least(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}

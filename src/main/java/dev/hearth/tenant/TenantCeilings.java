package dev.hearth.tenant;

import dev.hearth.base.FieldProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What no team of a tenant may go beyond. Lowering one holds at once for every team; their own
 * policies stay as written and count again when it is raised. Pure.
 */
public record TenantCeilings(
    Duration maximumKeepAlive, AllowedTypes instanceTypes, boolean remoteDebug) {

  /** The longest keep-alive AWS's API takes (facts sheet 2.3). */
  public static final Duration LONGEST_KEEP_ALIVE = Duration.ofHours(6);

  /** What a new tenant starts with. */
  public static final TenantCeilings OPEN =
      new TenantCeilings(LONGEST_KEEP_ALIVE, AllowedTypes.ANY, false);

  /** What is wrong with these values; fields as in {@link TeamPolicy.Fields}. */
  public List<FieldProblem> check() {
    var problems = new ArrayList<FieldProblem>();
    if (maximumKeepAlive.isNegative() || maximumKeepAlive.compareTo(LONGEST_KEEP_ALIVE) > 0) {
      problems.add(
          new FieldProblem(
              TeamPolicy.Fields.MAXIMUM_KEEP_ALIVE,
              "Between 0 and "
                  + LONGEST_KEEP_ALIVE.toMinutes()
                  + " minutes, which is AWS's own limit."));
    }
    TeamPolicy.checkTypes(instanceTypes, problems);
    return List.copyOf(problems);
  }
}

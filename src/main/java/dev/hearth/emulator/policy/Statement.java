package dev.hearth.emulator.policy;

import java.util.List;
import java.util.Locale;

/**
 * One statement of a policy.
 *
 * @param actions patterns in lower case
 * @param notActions whether it is about all actions but these
 * @param resources patterns; empty in a trust policy, which is about the role it belongs to
 * @param notResources whether it is about all resources but these
 * @param principals in a trust policy, such as {@code Service:sagemaker.amazonaws.com}, {@code
 *     AWS:arn:…} or {@code *}
 */
record Statement(
    boolean allow,
    List<String> actions,
    boolean notActions,
    List<String> resources,
    boolean notResources,
    List<String> principals,
    List<Condition> conditions) {

  boolean appliesTo(String action, String resource, RequestContext context) {
    String lower = action.toLowerCase(Locale.ROOT);
    boolean named = actions.stream().anyMatch(pattern -> Wildcard.matches(pattern, lower));
    boolean at =
        resources.isEmpty()
            || resources.stream()
                    .anyMatch(
                        pattern -> Wildcard.matches(Variables.fill(pattern, context), resource))
                != notResources;
    return named != notActions
        && at
        && conditions.stream().allMatch(condition -> condition.holds(context));
  }
}

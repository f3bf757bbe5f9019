package dev.hearth.emulator.policy;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The condition keys that requests here carry; a condition on any other would silently never hold.
 */
final class ConditionKeys {

  private static final Set<String> KEYS =
      Set.of(
          "aws:tagkeys",
          "aws:principalarn",
          "aws:principalaccount",
          "aws:sourceaccount",
          "aws:sourcearn",
          "iam:passedtoservice",
          "iam:permissionsboundary",
          "sts:externalid",
          "sts:rolesessionname",
          "sagemaker:keepaliveperiod",
          "sagemaker:instancetypes",
          "sagemaker:maxruntimeinseconds",
          "sagemaker:networkisolation",
          "sagemaker:intercontainertrafficencryption",
          "sagemaker:enableremotedebug",
          "sagemaker:taggingaction",
          "sagemaker:vpcsubnets",
          "sagemaker:vpcsecuritygroupids");

  private static final List<String> PREFIXES =
      List.of("aws:requesttag/", "aws:resourcetag/", "aws:principaltag/", "sagemaker:resourcetag/");

  /** Services that are played here; statements about others alone are kept but never asked. */
  private static final Set<String> PLAYED =
      Set.of("sagemaker", "iam", "sts", "servicequotas", "sqs");

  private ConditionKeys() {}

  static boolean known(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return KEYS.contains(lower) || PREFIXES.stream().anyMatch(lower::startsWith);
  }

  /** Whether a statement on these actions can ever decide a request here. */
  static boolean concernPlayedService(List<String> actions, boolean notActions) {
    return notActions
        || actions.stream()
            .map(action -> action.contains(":") ? action.substring(0, action.indexOf(':')) : action)
            .anyMatch(
                service -> PLAYED.stream().anyMatch(played -> Wildcard.matches(service, played)));
  }
}

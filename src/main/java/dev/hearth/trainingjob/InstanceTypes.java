package dev.hearth.trainingjob;

import dev.hearth.tenant.AllowedTypes;
import java.util.List;

/** Instance types the submit form offers; others can be typed. */
final class InstanceTypes {

  private static final List<String> OFFERED =
      List.of(
          "ml.m5.large",
          "ml.m5.xlarge",
          "ml.m5.2xlarge",
          "ml.m5.4xlarge",
          "ml.c5.xlarge",
          "ml.c5.2xlarge",
          "ml.c5.4xlarge",
          "ml.g4dn.xlarge",
          "ml.g4dn.2xlarge",
          "ml.g5.xlarge",
          "ml.g5.2xlarge",
          "ml.g5.12xlarge",
          "ml.g6.xlarge",
          "ml.p3.2xlarge",
          "ml.p3.8xlarge",
          "ml.p3.16xlarge",
          "ml.p4d.24xlarge",
          "ml.p5.48xlarge");

  private InstanceTypes() {}

  /** What the form offers under a team's policy: the list itself when the policy has one. */
  static List<String> offered(AllowedTypes allowed) {
    return allowed.any() ? OFFERED : allowed.types();
  }
}

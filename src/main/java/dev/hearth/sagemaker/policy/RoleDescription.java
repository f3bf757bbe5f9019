package dev.hearth.sagemaker.policy;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A role as IAM has it.
 *
 * @param trust JSON of its trust policy
 * @param inline JSON of its inline policies, by name
 * @param attached JSON of its managed policies' default versions, by ARN
 * @param boundary ARN of its permissions boundary
 */
public record RoleDescription(
    String arn,
    String trust,
    Map<String, String> inline,
    Map<String, String> attached,
    @Nullable String boundary) {

  public RoleDescription {
    inline = Map.copyOf(inline);
    attached = Map.copyOf(attached);
  }

  public String name() {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }
}

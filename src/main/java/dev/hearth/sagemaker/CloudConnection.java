package dev.hearth.sagemaker;

import dev.hearth.base.ConnectionId;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One AWS account in one region. Matching never crosses a connection.
 *
 * @param endpoint of an emulator, or null for AWS itself
 * @param eventQueue name of the SQS queue that receives state changes of training jobs, or null
 *     when there is none and only polling tells
 */
public record CloudConnection(
    ConnectionId id,
    String name,
    String accountId,
    String region,
    @Nullable URI endpoint,
    CredentialsSource credentials,
    @Nullable String eventQueue) {

  /** Where the portal's own credentials come from. */
  public enum CredentialsSource {
    /** The SDK's default chain: environment, container or instance role. */
    DEFAULT_CHAIN,
    /** The identity the portal has at the embedded emulator. */
    EMULATOR
  }

  /** The ARN of a role of this account; path with slashes at both ends. */
  public String roleArn(String path, String roleName) {
    return "arn:aws:iam::" + accountId + ":role" + path + roleName;
  }
}

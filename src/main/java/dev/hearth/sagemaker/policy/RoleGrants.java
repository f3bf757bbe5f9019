package dev.hearth.sagemaker.policy;

import java.util.List;

/**
 * What one tenant's execution roles may reach.
 *
 * @param kmsKeys ARNs
 * @param network whether jobs run in the tenant's own subnets, which takes network interfaces
 */
public record RoleGrants(
    String accountId, List<S3Prefix> s3Prefixes, List<String> kmsKeys, boolean network) {

  public RoleGrants {
    s3Prefixes = List.copyOf(s3Prefixes);
    kmsKeys = List.copyOf(kmsKeys);
  }
}

package dev.hearth.tenant;

import dev.hearth.base.TenantId;
import dev.hearth.sagemaker.CloudConnection;
import dev.hearth.sagemaker.policy.ExecutionRolePolicy;
import dev.hearth.sagemaker.policy.RoleGrants;
import dev.hearth.sagemaker.policy.S3Prefix;
import org.springframework.stereotype.Component;

/** What a tenant's roles may reach: what is registered as the tenant's own. */
@Component
class TenantGrants {

  private final ResourceRepository resources;

  TenantGrants(ResourceRepository resources) {
    this.resources = resources;
  }

  RoleGrants of(TenantId tenant, CloudConnection connection) {
    return of(tenant, connection.accountId());
  }

  /** Of the rights it makes, in characters; IAM counts them. */
  int length(TenantId tenant) {
    return ExecutionRolePolicy.rights(of(tenant, "123456789012")).length();
  }

  private RoleGrants of(TenantId tenant, String account) {
    var own = OwnResources.of(resources.findAll(tenant));
    return new RoleGrants(
        account,
        own.names(TenantResource.Kind.S3_PREFIX).stream().map(S3Prefix::of).toList(),
        own.names(TenantResource.Kind.KMS_KEY),
        !own.names(TenantResource.Kind.SUBNET).isEmpty());
  }
}

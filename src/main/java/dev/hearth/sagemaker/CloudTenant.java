package dev.hearth.sagemaker;

import dev.hearth.base.TenantId;
import dev.hearth.sagemaker.policy.BrokerPolicy;
import java.util.Collection;
import java.util.List;

/**
 * A tenant as the cloud knows it: the code its jobs' names start with, and the roles that are its
 * own. Calls on a tenant's behalf take one; the rights they carry are made of it.
 */
public record CloudTenant(
    TenantId id, String code, CloudConnection connection, List<String> roleArns) {

  public CloudTenant {
    roleArns = roleArns.stream().sorted().toList();
  }

  /** What the tenant's sessions of the broker may do; STS takes at most 2,048 characters. */
  String sessionPolicy() {
    return BrokerPolicy.session(connection.accountId(), connection.region(), code, roleArns);
  }

  /** Whether a session could still name all these roles. */
  public boolean couldHave(Collection<String> moreRoles) {
    var all = new java.util.ArrayList<>(roleArns);
    all.addAll(moreRoles);
    return new CloudTenant(id, code, connection, all).sessionPolicy().length()
        <= BrokerPolicy.LONGEST_SESSION;
  }
}

package dev.hearth.sagemaker;

import dev.hearth.sagemaker.policy.BoundaryPolicy;
import dev.hearth.sagemaker.policy.BrokerPolicy;
import dev.hearth.sagemaker.policy.ExecutionRolePolicy;
import dev.hearth.sagemaker.policy.ReaderPolicy;
import dev.hearth.sagemaker.policy.RoleDescription;
import dev.hearth.sagemaker.policy.RoleDrift;
import dev.hearth.sagemaker.policy.RoleGrants;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Hearth's roles in an account: the broker, the reader, the boundary, and the tenants' execution
 * roles. Everything here can be done again and leaves the same: what is missing is made, what
 * differs is put right.
 */
@Component
public class CloudRoles {

  private final SageMakerClients clients;

  CloudRoles(SageMakerClients clients) {
    this.clients = clients;
  }

  /**
   * The roles the portal itself takes on, and the boundary of all others.
   *
   * @param adopted tenants' roles in this account outside {@code /hearth/}
   */
  public void ensureOwn(CloudConnection connection, Collection<String> adopted) {
    make(
        connection,
        iam -> {
          iam.ensureBoundary(BoundaryPolicy.NAME, BoundaryPolicy.document());
          var trust = BrokerPolicy.trust(iam.principal(clients.sessionsOf(connection)));
          var account = connection.accountId();
          iam.ensureRole("/", BrokerPolicy.NAME, trust, null);
          iam.ensurePolicy(
              BrokerPolicy.NAME, BrokerPolicy.RIGHTS, BrokerPolicy.rights(account, adopted));
          iam.ensureRole("/", ReaderPolicy.NAME, trust, null);
          iam.ensurePolicy(ReaderPolicy.NAME, ReaderPolicy.NAME, ReaderPolicy.rights(account));
        });
  }

  /** An execution role of this tenant, as Hearth makes them. */
  public void ensureExecutionRole(
      CloudConnection connection, String path, String name, RoleGrants grants) {
    make(
        connection,
        iam -> {
          var boundary = BoundaryPolicy.arn(connection.accountId());
          iam.ensureRole(path, name, ExecutionRolePolicy.trust(connection.accountId()), boundary);
          iam.ensurePolicy(name, ExecutionRolePolicy.NAME, ExecutionRolePolicy.rights(grants));
        });
  }

  /** Puts the boundary on a role that was reviewed and adopted. */
  public void bound(CloudConnection connection, String name) {
    make(
        connection,
        iam -> {
          iam.putBoundary(name, BoundaryPolicy.arn(connection.accountId()));
        });
  }

  /** The role with everything attached to it; empty when there is none of this name and path. */
  public Optional<RoleDescription> find(CloudConnection connection, String roleArn) {
    var name = roleArn.substring(roleArn.lastIndexOf('/') + 1);
    return ask(connection, iam -> iam.describe(name)).filter(role -> role.arn().equals(roleArn));
  }

  /** ARNs of the roles below a path. */
  public List<String> list(CloudConnection connection, String path) {
    return ask(connection, iam -> iam.list(path));
  }

  /** How the broker, the reader and the boundary differ from what {@link #ensureOwn} sets. */
  public List<String> driftOfOwn(CloudConnection connection, Collection<String> adopted) {
    return ask(
        connection,
        iam -> {
          var account = connection.accountId();
          var trust = BrokerPolicy.trust(iam.principal(clients.sessionsOf(connection)));
          var found = new ArrayList<String>();
          found.addAll(
              RoleDrift.ofOwn(
                  BrokerPolicy.NAME,
                  iam.describe(BrokerPolicy.NAME),
                  trust,
                  BrokerPolicy.rights(account, adopted)));
          found.addAll(
              RoleDrift.ofOwn(
                  ReaderPolicy.NAME,
                  iam.describe(ReaderPolicy.NAME),
                  trust,
                  ReaderPolicy.rights(account)));
          found.addAll(RoleDrift.ofBoundary(iam.policyDocument(BoundaryPolicy.arn(account))));
          return List.copyOf(found);
        });
  }

  private void make(CloudConnection connection, Consumer<IamCalls> work) {
    try {
      work.accept(calls(connection));
    } catch (SdkException e) {
      throw new CloudUnavailableException(e);
    }
  }

  private <T> T ask(CloudConnection connection, Function<IamCalls, T> question) {
    try {
      return question.apply(calls(connection));
    } catch (SdkException e) {
      throw new CloudUnavailableException(e);
    }
  }

  private IamCalls calls(CloudConnection connection) {
    return new IamCalls(clients.rolesOf(connection), connection.accountId());
  }
}

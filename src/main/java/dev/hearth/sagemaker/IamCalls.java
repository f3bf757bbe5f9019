package dev.hearth.sagemaker;

import dev.hearth.sagemaker.policy.RoleDescription;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.EntityAlreadyExistsException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.sts.StsClient;

/** IAM in steps that can be repeated. Failures are the SDK's. */
final class IamCalls {

  private final IamClient iam;
  private final String account;

  IamCalls(IamClient iam, String account) {
    this.iam = iam;
    this.account = account;
  }

  /** Whom the portal's roles trust: the user or role it runs as, never a passing session. */
  String principal(StsClient sts) {
    var arn = sts.getCallerIdentity().arn();
    if (!arn.contains(":assumed-role/")) {
      return arn;
    }
    return iam.getRole(r -> r.roleName(arn.split("/")[1])).role().arn();
  }

  void ensureBoundary(String name, String document) {
    var arn = "arn:aws:iam::" + account + ":policy/" + name;
    var known = policyDocument(arn);
    if (known.isEmpty()) {
      try {
        iam.createPolicy(r -> r.policyName(name).policyDocument(document));
      } catch (EntityAlreadyExistsException e) {
        // another node was quicker, with the same document
      }
    }
  }

  /**
   * Creates the role, or brings its trust and boundary back. A role of the name elsewhere stays.
   */
  void ensureRole(String path, String name, String trust, @Nullable String boundary) {
    var arn = "arn:aws:iam::" + account + ":role" + path + name;
    var known = find(name);
    if (known.isEmpty()) {
      try {
        iam.createRole(r ->
            r.path(path)
                .roleName(name)
                .assumeRolePolicyDocument(trust)
                .permissionsBoundary(boundary)
                .description("Made and looked after by Hearth"));
        return;
      } catch (EntityAlreadyExistsException e) {
        known = find(name);
      }
    }
    var role = known.orElseThrow();
    if (!role.arn().equals(arn)) {
      throw new RoleNameTakenException(role.arn());
    }
    if (!decoded(role.assumeRolePolicyDocument()).equals(trust)) {
      iam.updateAssumeRolePolicy(r -> r.roleName(name).policyDocument(trust));
    }
    if (boundary != null && !Objects.equals(boundaryOf(role), boundary)) {
      putBoundary(name, boundary);
    }
  }

  void ensurePolicy(String role, String name, String document) {
    if (!inlinePolicy(role, name).equals(Optional.of(document))) {
      iam.putRolePolicy(r -> r.roleName(role).policyName(name).policyDocument(document));
    }
  }

  void putBoundary(String role, String boundary) {
    iam.putRolePermissionsBoundary(r -> r.roleName(role).permissionsBoundary(boundary));
  }

  Optional<RoleDescription> describe(String name) {
    return find(name)
        .map(role ->
            new RoleDescription(
                role.arn(),
                decoded(role.assumeRolePolicyDocument()),
                inline(name),
                attached(name),
                boundaryOf(role)));
  }

  List<String> list(String path) {
    return iam.listRolesPaginator(r -> r.pathPrefix(path)).roles().stream()
        .map(Role::arn)
        .sorted()
        .toList();
  }

  Optional<String> policyDocument(String arn) {
    try {
      var version = iam.getPolicy(r -> r.policyArn(arn)).policy().defaultVersionId();
      var document =
          iam.getPolicyVersion(r -> r.policyArn(arn).versionId(version)).policyVersion().document();
      return Optional.of(decoded(document));
    } catch (NoSuchEntityException e) {
      return Optional.empty();
    }
  }

  private Optional<Role> find(String name) {
    try {
      return Optional.of(iam.getRole(r -> r.roleName(name)).role());
    } catch (NoSuchEntityException e) {
      return Optional.empty();
    }
  }

  private Map<String, String> inline(String role) {
    var policies = new HashMap<String, String>();
    iam.listRolePoliciesPaginator(r -> r.roleName(role)).policyNames().stream()
        .forEach(
            name -> inlinePolicy(role, name).ifPresent(document -> policies.put(name, document)));
    return policies;
  }

  private Map<String, String> attached(String role) {
    var policies = new HashMap<String, String>();
    iam.listAttachedRolePoliciesPaginator(r -> r.roleName(role)).attachedPolicies().stream()
        .map(AttachedPolicy::policyArn)
        .forEach(arn -> policies.put(arn, policyDocument(arn).orElse("")));
    return policies;
  }

  private Optional<String> inlinePolicy(String role, String name) {
    try {
      var answer = iam.getRolePolicy(r -> r.roleName(role).policyName(name));
      return Optional.of(decoded(answer.policyDocument()));
    } catch (NoSuchEntityException e) {
      return Optional.empty();
    }
  }

  private static @Nullable String boundaryOf(Role role) {
    var boundary = role.permissionsBoundary();
    return boundary == null ? null : boundary.permissionsBoundaryArn();
  }

  /** Documents travel URL-encoded. */
  private static String decoded(String document) {
    return URLDecoder.decode(document, StandardCharsets.UTF_8);
  }
}

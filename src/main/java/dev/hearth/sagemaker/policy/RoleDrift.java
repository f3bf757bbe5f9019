package dev.hearth.sagemaker.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How a role in the cloud differs from what Hearth set. */
public final class RoleDrift {

  private RoleDrift() {}

  /** For a role Hearth made: any difference, in words; none when it is as it was left. */
  public static List<String> ofCreated(RoleDescription role, RoleGrants grants) {
    var found = new ArrayList<String>();
    if (!PolicyReading.same(role.trust(), ExecutionRolePolicy.trust(grants.accountId()))) {
      found.add("its trust policy was changed");
    }
    var rights = role.inline().get(ExecutionRolePolicy.NAME);
    if (rights == null) {
      found.add("its policy " + ExecutionRolePolicy.NAME + " is gone");
    } else if (!PolicyReading.same(rights, ExecutionRolePolicy.rights(grants))) {
      found.add("its policy " + ExecutionRolePolicy.NAME + " was changed");
    }
    role.inline().keySet().stream()
        .filter(name -> !name.equals(ExecutionRolePolicy.NAME))
        .sorted()
        .forEach(name -> found.add("it has another inline policy, " + name));
    role.attached().keySet().stream()
        .sorted()
        .forEach(arn -> found.add("the policy " + arn + " is attached to it"));
    found.addAll(boundary(role, grants.accountId()));
    return List.copyOf(found);
  }

  /**
   * For an adopted role, whose rights are its owner's: whatever would speak against adopting it
   * now.
   */
  public static List<String> ofAdopted(RoleDescription role, String accountId, String tenantCode) {
    var found = new ArrayList<String>();
    if (role.boundary() == null) {
      found.addAll(boundary(role, accountId));
    }
    found.addAll(RoleReview.reasonsAgainst(role, accountId, tenantCode));
    return List.copyOf(found);
  }

  /** For the broker and the reader, whose one inline policy has the role's name. */
  public static List<String> ofOwn(
      String name, Optional<RoleDescription> role, String trust, String rights) {
    if (role.isEmpty()) {
      return List.of("role " + name + " is gone");
    }
    var found = new ArrayList<String>();
    if (!PolicyReading.same(role.get().trust(), trust)) {
      found.add("the trust policy of role " + name + " was changed");
    }
    var inline = role.get().inline();
    if (inline.size() != 1
        || !PolicyReading.same(inline.getOrDefault(name, "null"), rights)
        || !role.get().attached().isEmpty()) {
      found.add("the rights of role " + name + " were changed");
    }
    return List.copyOf(found);
  }

  /** For the boundary's document as the cloud has it. */
  public static List<String> ofBoundary(Optional<String> document) {
    return document.filter(d -> PolicyReading.same(d, BoundaryPolicy.document())).isPresent()
        ? List.of()
        : List.of("the policy " + BoundaryPolicy.NAME + " was changed, or is gone");
  }

  private static List<String> boundary(RoleDescription role, String accountId) {
    return Objects.equals(role.boundary(), BoundaryPolicy.arn(accountId))
        ? List.of()
        : List.of(
            role.boundary() == null
                ? "its permissions boundary was taken away"
                : "its permissions boundary was replaced by " + role.boundary());
  }
}

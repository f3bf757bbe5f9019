package dev.hearth.emulator.iam;

import static dev.hearth.wire.QueryProtocol.element;

import dev.hearth.emulator.iam.QueryOperation.Check;
import dev.hearth.emulator.iam.QueryOperation.Work;
import dev.hearth.emulator.policy.PolicyParser;
import dev.hearth.emulator.world.Call;
import dev.hearth.emulator.world.Operation;
import dev.hearth.wire.AwsError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The operations on roles and on the managed policies that bound them. */
final class RoleOperations {

  private static final int DEFAULT_SESSION_SECONDS = 3_600;
  private static final Check NONE = form -> null;

  private final IamState state;
  private final Map<String, Operation> operations = new HashMap<>();

  RoleOperations(IamState state) {
    this.state = state;
  }

  Map<String, Operation> all() {
    change(
        "CreateRole",
        List.of("RoleName", "AssumeRolePolicyDocument"),
        RoleOperations::checkNewRole,
        this::createRole);
    read("GetRole", onRole((role, form) -> "<Role>" + role.toXml() + "</Role>"));
    read(
        "ListRoleTags",
        onRole((role, form) -> Role.tagsXml(role.tags()) + element("IsTruncated", "false")));
    read("ListRolePolicies", onRole((role, form) -> names("PolicyNames", role.policies())));
    read("ListAttachedRolePolicies", onRole((role, form) -> names("AttachedPolicies", Map.of())));
    read("GetRolePolicy", onRole(RoleOperations::getRolePolicy));
    operations.put(
        "ListRoles",
        new QueryOperation("iam:ListRoles", false, List.of(), NONE, this::target, this::listRoles));
    change("DeleteRole", List.of("RoleName"), NONE, onRole(this::deleteRole));
    change("TagRole", List.of("RoleName"), NONE, onRole(this::tagRole));
    change("UntagRole", List.of("RoleName"), NONE, onRole(this::untagRole));
    change(
        "UpdateAssumeRolePolicy",
        List.of("RoleName", "PolicyDocument"),
        form -> IamErrors.malformed(PolicyParser.trust(form.text("PolicyDocument"))),
        onRole((role, form) -> put(role.withTrust(form.text("PolicyDocument")))));
    change(
        "PutRolePolicy",
        List.of("RoleName", "PolicyName", "PolicyDocument"),
        form -> IamErrors.malformed(PolicyParser.identity(form.text("PolicyDocument"))),
        onRole((role, form) ->
            put(role.withPolicy(form.text("PolicyName"), form.text("PolicyDocument")))));
    change(
        "DeleteRolePolicy",
        List.of("RoleName", "PolicyName"),
        NONE,
        onRole(this::deleteRolePolicy));
    change(
        "PutRolePermissionsBoundary",
        List.of("RoleName", "PermissionsBoundary"),
        NONE,
        onRole(this::putBoundary));
    change(
        "DeleteRolePermissionsBoundary",
        List.of("RoleName"),
        NONE,
        onRole((role, form) -> put(role.withBoundary(null))));
    new ManagedPolicyOperations(state).addTo(operations);
    return operations;
  }

  private void change(String name, List<String> required, Check check, Work work) {
    operations.put(
        name, new QueryOperation("iam:" + name, true, required, check, this::target, work));
  }

  private void read(String name, Work work) {
    operations.put(
        name,
        new QueryOperation("iam:" + name, false, List.of("RoleName"), NONE, this::target, work));
  }

  private String target(Call call, Form form) {
    Role role = state.roleByName(call.caller().account(), form.text("RoleName"));
    return role != null
        ? role.arn()
        : "arn:aws:iam::" + call.caller().account() + ":role" + path(form) + form.text("RoleName");
  }

  private Work onRole(BiFunction<Role, Form, Object> work) {
    return (call, form) -> {
      Role role = state.roleByName(call.caller().account(), form.text("RoleName"));
      return role == null ? IamErrors.noRole(form.text("RoleName")) : work.apply(role, form);
    };
  }

  private static @Nullable AwsError checkNewRole(Form form) {
    if (!form.text("RoleName").matches("[\\w+=,.@-]{1,64}")) {
      return IamErrors.validation(
          "The specified value for roleName is invalid. It must contain only alphanumeric characters and/or the"
              + " following: +=,.@_-");
    }
    if (!path(form).matches("/|/[!-~]{1,510}/")) {
      return IamErrors.validation(
          "The specified value for path is invalid. It must begin and end with /");
    }
    return IamErrors.malformed(PolicyParser.trust(form.text("AssumeRolePolicyDocument")));
  }

  private static String path(Form form) {
    String path = form.text("Path");
    return path.isEmpty() ? "/" : path;
  }

  private Object createRole(Call call, Form form) {
    String account = call.caller().account();
    String name = form.text("RoleName");
    String boundary = form.optional("PermissionsBoundary");
    if (state.roleByName(account, name) != null) {
      return IamErrors.exists("Role", name);
    }
    if (boundary != null && !state.policies().containsKey(boundary)) {
      return IamErrors.noManagedPolicy(boundary);
    }
    Role role =
        new Role(
            account,
            path(form),
            name,
            state.nextId("AROA"),
            call.realAt(),
            form.text("AssumeRolePolicyDocument"),
            form.text("Description"),
            form.number("MaxSessionDuration", DEFAULT_SESSION_SECONDS),
            form.tags(),
            Map.of(),
            boundary);
    state.put(role);
    return "<Role>" + role.toXml() + "</Role>";
  }

  private Object listRoles(Call call, Form form) {
    String prefix =
        path(form).equals("/") && form.text("PathPrefix").isEmpty() ? "/" : form.text("PathPrefix");
    String members =
        state.roles().values().stream()
            .filter(role ->
                role.account().equals(call.caller().account()) && role.path().startsWith(prefix))
            .map(role -> "<member>" + role.toXml() + "</member>")
            .collect(Collectors.joining());
    return "<Roles>" + members + "</Roles>" + element("IsTruncated", "false");
  }

  private Object deleteRole(Role role, Form form) {
    if (!role.policies().isEmpty()) {
      return IamErrors.hasPolicies();
    }
    state.roles().remove(role.arn());
    return "";
  }

  private Object tagRole(Role role, Form form) {
    Map<String, String> tags = new TreeMap<>(role.tags());
    tags.putAll(form.tags());
    return put(role.withTags(tags));
  }

  private Object untagRole(Role role, Form form) {
    Map<String, String> tags = new TreeMap<>(role.tags());
    form.list("TagKeys").forEach(tags::remove);
    return put(role.withTags(tags));
  }

  private static Object getRolePolicy(Role role, Form form) {
    String name = form.text("PolicyName");
    String document = role.policies().get(name);
    return document == null
        ? new AwsError(
            "NoSuchEntity", "The role policy with name " + name + " cannot be found.", 404)
        : element("RoleName", role.name())
            + element("PolicyName", name)
            + element("PolicyDocument", Role.encoded(document));
  }

  private Object deleteRolePolicy(Role role, Form form) {
    String name = form.text("PolicyName");
    return role.policies().containsKey(name)
        ? put(role.withPolicy(name, null))
        : new AwsError(
            "NoSuchEntity", "The role policy with name " + name + " cannot be found.", 404);
  }

  private Object putBoundary(Role role, Form form) {
    String arn = form.text("PermissionsBoundary");
    return state.policies().containsKey(arn)
        ? put(role.withBoundary(arn))
        : IamErrors.noManagedPolicy(arn);
  }

  private String put(Role role) {
    state.put(role);
    return "";
  }

  private static String names(String list, Map<String, String> named) {
    String members =
        named.keySet().stream().map(name -> element("member", name)).collect(Collectors.joining());
    return "<" + list + ">" + members + "</" + list + ">" + element("IsTruncated", "false");
  }
}

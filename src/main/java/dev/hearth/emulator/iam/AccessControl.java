package dev.hearth.emulator.iam;

import dev.hearth.emulator.policy.ParsedPolicy;
import dev.hearth.emulator.policy.PolicyDocument;
import dev.hearth.emulator.policy.PolicyDocument.Effect;
import dev.hearth.emulator.policy.PolicyParser;
import dev.hearth.emulator.policy.RequestContext;
import dev.hearth.emulator.world.Access;
import dev.hearth.emulator.world.Caller;
import dev.hearth.emulator.world.Guard;
import dev.hearth.wire.AwsError;
import dev.hearth.wire.Credential;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who a key belongs to and what it may do: identity policy ∩ session policy ∩ permissions boundary,
 * an explicit denial in any of them first. In strict mode roles must exist; otherwise an unknown
 * role may do everything its session policy says.
 */
public final class AccessControl implements Guard {

  private static final int MAX_PARSED = 10_000;

  private final Map<String, LongLivedKey> keys;
  private final IamState iam;
  private final StsService sts;
  private final boolean strict;
  private final Map<String, PolicyDocument> parsed = new ConcurrentHashMap<>();

  public AccessControl(
      Collection<LongLivedKey> keys, IamService iam, StsService sts, boolean strict) {
    this.keys =
        keys.stream()
            .collect(Collectors.toMap(key -> key.credential().accessKeyId(), Function.identity()));
    this.iam = iam.state();
    this.sts = sts;
    this.strict = strict;
  }

  @Override
  public @Nullable Credential credential(String accessKeyId) {
    LongLivedKey key = keys.get(accessKeyId);
    if (key != null) {
      return key.credential();
    }
    Session session = sts.find(accessKeyId);
    return session == null ? null : session.credential();
  }

  @Override
  public @Nullable Caller caller(String accessKeyId) {
    LongLivedKey key = keys.get(accessKeyId);
    if (key != null) {
      return key.caller();
    }
    Session session = sts.find(accessKeyId);
    return session == null
        ? null
        : new Caller(session.account(), session.arn(), accessKeyId, session.tags());
  }

  @Override
  public @Nullable AwsError refuse(Caller caller, List<Access> accesses) {
    for (Access access : accesses) {
      AwsError error = refuse(caller, access);
      if (error != null) {
        return error;
      }
    }
    return null;
  }

  private @Nullable AwsError refuse(Caller caller, Access access) {
    if (access.action().equals("sts:GetCallerIdentity")) {
      return null;
    }
    LongLivedKey key = keys.get(caller.accessKeyId());
    Denial denial = new Denial(caller, access);
    AwsError error = null;
    if (key == null || key.policy() != null) {
      error = refuse(caller, access, key, denial);
    }
    if (error == null && access.action().equals("iam:PassRole")) {
      error = TrustCheck.passed(iam, strict, caller, access.resource(), parsed());
    }
    if (error == null && access.action().startsWith("sts:")) {
      error = TrustCheck.assumed(iam, strict, caller, access, denial, parsed());
    }
    return error;
  }

  private @Nullable AwsError refuse(
      Caller caller, Access access, @Nullable LongLivedKey key, Denial denial) {
    RequestContext context =
        new RequestContext()
            .putAll(access.context())
            .putTags("aws:PrincipalTag/", caller.sessionTags())
            .put("aws:PrincipalArn", caller.arn())
            .put("aws:PrincipalAccount", caller.account());
    PolicyDocument policy = key == null ? null : key.policy();
    if (policy != null) {
      return denial.check("identity-based policy", List.of(policy), context);
    }
    Session session = sts.find(caller.accessKeyId());
    return session != null
        ? refuseSession(session, denial, context)
        : denial.silent("identity-based policy");
  }

  private @Nullable AwsError refuseSession(Session session, Denial denial, RequestContext context) {
    Role role = iam.roleByArn(session.roleArn());
    AwsError error = null;
    if (role != null) {
      List<PolicyDocument> policies = role.policies().values().stream().map(parsed()).toList();
      error = denial.check("identity-based policy", policies, context);
      String boundary = role.boundary();
      if (error == null && boundary != null) {
        IamState.ManagedPolicy policy = iam.policies().get(boundary);
        error =
            denial.check(
                "permissions boundary",
                policy == null ? List.of() : List.of(parsed().apply(policy.document())),
                context);
      }
    } else if (strict) {
      error = denial.silent("identity-based policy");
    }
    String policy = session.policy();
    return error == null && policy != null
        ? denial.check("session policy", List.of(parsed().apply(policy)), context)
        : error;
  }

  /** Stored policies were well formed when stored. */
  private Function<String, PolicyDocument> parsed() {
    return json -> {
      if (parsed.size() > MAX_PARSED) {
        parsed.clear();
      }
      return parsed.computeIfAbsent(json, AccessControl::parse);
    };
  }

  private static PolicyDocument parse(String json) {
    ParsedPolicy policy = PolicyParser.identity(json);
    if (policy instanceof ParsedPolicy.Malformed) {
      policy = PolicyParser.trust(json);
    }
    return switch (policy) {
      case ParsedPolicy.Valid valid -> valid.document();
      case ParsedPolicy.Malformed malformed ->
          throw new IllegalStateException("a stored policy is malformed: " + malformed.reason());
    };
  }

  /** Denials of one access in AWS's words. */
  record Denial(Caller caller, Access access) {

    @Nullable AwsError check(String kind, List<PolicyDocument> policies, RequestContext context) {
      boolean allowed = false;
      for (PolicyDocument policy : policies) {
        Effect effect = policy.effectOn(access.action(), access.resource(), context);
        if (effect == Effect.DENIED) {
          return denied("with an explicit deny in a" + (kind.startsWith("i") ? "n " : " ") + kind);
        }
        allowed |= effect == Effect.ALLOWED;
      }
      return allowed ? null : silent(kind);
    }

    AwsError silent(String kind) {
      return denied("because no " + kind + " allows the " + access.action() + " action");
    }

    AwsError denied(String why) {
      String message =
          "User: %s is not authorized to perform: %s on resource: %s %s"
              .formatted(caller.arn(), access.action(), access.resource(), why);
      boolean query = access.action().startsWith("iam:") || access.action().startsWith("sts:");
      boolean passed = access.action().equals("iam:PassRole");
      return query && !passed
          ? new AwsError("AccessDenied", message, 403)
          : new AwsError("AccessDeniedException", message, 400);
    }
  }
}

package dev.hearth.matrix;

import dev.hearth.access.Role;
import dev.hearth.audit.AuditFilter;
import dev.hearth.base.PersonId;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import dev.hearth.base.TrainingJobId;
import dev.hearth.tenant.AllowedTypes;
import dev.hearth.tenant.Team;
import dev.hearth.tenant.TeamPolicy;
import dev.hearth.tenant.TenantCeilings;
import dev.hearth.tenant.TenantResource;
import dev.hearth.tenant.onboarding.NewTenant;
import dev.hearth.tenant.people.PeopleFilter;
import dev.hearth.testing.JobDraft;
import dev.hearth.trainingjob.SubmitTrainingJob;
import dev.hearth.trainingjob.TrainingJobFilter;
import dev.hearth.warmpool.InputMode;
import dev.hearth.warmpool.JobShape;
import dev.hearth.warmpool.MatchCriteria;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Makes the arguments of any service method, naming the things of one place. */
final class MatrixArguments {

  /** Types that name a thing; a text does where its name says so. */
  private static final Set<Class<?>> IDS =
      Set.of(
          TeamId.class,
          PersonId.class,
          TenantId.class,
          TrainingJobId.class,
          SubmitTrainingJob.class);

  /** Texts that name a thing to find, not one to make. */
  private static final Set<String> LOOK_UPS = Set.of("find.name", "find.code");

  private static final AtomicInteger COUNT = new AtomicInteger();

  private MatrixArguments() {}

  /** Whether the method's answer depends on the place of what it names. */
  static boolean namesAThing(Method method) {
    return Arrays.stream(method.getParameters()).anyMatch(p -> isName(method, p));
  }

  /** An id of no type of its own: made up here, so that nothing has it. */
  static boolean namesByBareId(Method method) {
    return Arrays.asList(method.getParameterTypes()).contains(UUID.class);
  }

  private static boolean isName(Method method, Parameter parameter) {
    return IDS.contains(parameter.getType())
        || LOOK_UPS.contains(method.getName() + "." + parameter.getName());
  }

  static @Nullable Object[] of(Method method, Object user, MatrixWorld world, Place place) {
    return Arrays.stream(method.getParameters())
        .map(parameter ->
            parameter.getType().isInstance(user)
                ? user
                : value(method, parameter, world, world.at(place)))
        .toArray();
  }

  private static @Nullable Object value(
      Method method, Parameter parameter, MatrixWorld world, MatrixWorld.Things things) {
    var type = parameter.getType();
    if (type == TeamId.class) {
      return things.team();
    } else if (type == PersonId.class) {
      return things.person();
    } else if (type == TenantId.class) {
      return things.tenant();
    } else if (type == TrainingJobId.class) {
      return things.job();
    } else if (type == UUID.class) {
      return UUID.randomUUID();
    } else if (type == String.class) {
      return switch (parameter.getName()) {
        case "code" -> things.code();
        case "email" -> "ria@vision.example";
        default -> things.name();
      };
    } else if (type == long.class) {
      return 0L;
    } else if (type == int.class) {
      return 10;
    } else if (type == Role.class) {
      // People.grantRole gives a role in the tenant, everything else one in a team
      return method.getName().equals("grantRole") ? Role.AUDITOR : Role.MEMBER;
    } else if (type == SubmitTrainingJob.class) {
      return JobDraft.of(things.team(), "job-" + COUNT.incrementAndGet()).build();
    } else if (type == JobShape.class) {
      var criteria = MatchCriteria.simple("arn:aws:iam::1:role/x", "ml.g5.xlarge", 1, 50);
      return new JobShape(criteria, "image:1", InputMode.FAST_FILE, 1);
    } else if (type == TeamPolicy.class) {
      return new TeamPolicy(
          Team.Sharing.TENANT,
          Duration.ZERO,
          Duration.ofMinutes(30),
          AllowedTypes.ANY,
          false,
          null);
    } else if (type == TenantCeilings.class) {
      return new TenantCeilings(TenantCeilings.LONGEST_KEEP_ALIVE, AllowedTypes.ANY, true);
    } else if (type == NewTenant.class) {
      var code = "m" + Integer.toString(36 * 36 + COUNT.incrementAndGet(), 36);
      return new NewTenant(code, "Tenant " + code, world.cloud().connection().id(), null);
    } else if (type == TrainingJobFilter.class) {
      return TrainingJobFilter.all();
    } else if (type == PeopleFilter.class) {
      return PeopleFilter.everybody();
    } else if (type == TenantResource.Kind.class) {
      return TenantResource.Kind.S3_PREFIX;
    } else if (type == TenantResource.class) {
      return new TenantResource(TenantResource.Kind.S3_PREFIX, "s3://" + things.name() + "/");
    } else if (type == AuditFilter.class) {
      return AuditFilter.all();
    }
    throw new AssertionError(
        "The authorisation matrix cannot make a "
            + type.getName()
            + " for "
            + method
            + ": teach MatrixArguments, and say whether it names a thing");
  }
}

package dev.hearth.trainingjob;

import dev.hearth.access.CurrentUser;
import dev.hearth.access.SystemOnly;
import dev.hearth.audit.AuditEntry;
import dev.hearth.audit.AuditKind;
import dev.hearth.audit.AuditLog;
import dev.hearth.base.BusinessClock;
import dev.hearth.base.FieldProblem;
import dev.hearth.base.TenantChange;
import dev.hearth.base.TenantId;
import dev.hearth.base.TrainingJobId;
import dev.hearth.sagemaker.CloudTenant;
import dev.hearth.sagemaker.CreateOutcome;
import dev.hearth.sagemaker.SageMaker;
import dev.hearth.sagemaker.TrainingJobRequest;
import dev.hearth.tenant.Team;
import dev.hearth.tenant.Tenant;
import dev.hearth.tenant.TenantRoles;
import dev.hearth.tenant.TenantService;
import dev.hearth.warmpool.CriteriaColumns;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends a checked submission: the intent is committed first, then the cloud is asked, then the
 * answer is written down. A crash between any two steps leaves an intent, which {@link #resume}
 * finishes.
 */
@Service
public class TrainingJobSubmitter {

  private static final FieldProblem NAME_TAKEN =
      new FieldProblem(
          SubmitTrainingJob.Fields.NAME,
          "Your organisation already has a job of this name. SageMaker never takes a name twice.");

  private final TrainingJobRepository jobs;
  private final TenantService tenants;
  private final TenantRoles roles;
  private final SageMaker sageMaker;
  private final TransactionTemplate transaction;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final BusinessClock clock;
  private final JsonMapper json;

  TrainingJobSubmitter(
      TrainingJobRepository jobs,
      TenantService tenants,
      TenantRoles roles,
      SageMaker sageMaker,
      TransactionTemplate transaction,
      AuditLog audit,
      ApplicationEventPublisher events,
      BusinessClock clock,
      JsonMapper json) {
    this.jobs = jobs;
    this.tenants = tenants;
    this.roles = roles;
    this.sageMaker = sageMaker;
    this.transaction = transaction;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
    this.json = json;
  }

  /** The submission must have been checked, and the person's right to submit for this team. */
  Submission submit(CurrentUser user, Team team, SubmitTrainingJob job) {
    var tenant = tenants.find(user.requireTenant()).orElseThrow();
    var at = roles.inCloud(tenant.id());
    var cloudName = CloudNames.of(tenant.code().value(), job.name());
    var request = CloudRequests.of(tenant, team, at.connection(), cloudName, user.person(), job);
    var id = TrainingJobId.random();
    if (!writeIntent(user, tenant, team, job, cloudName, request, id)) {
      return new Submission.Invalid(List.of(NAME_TAKEN));
    }
    return switch (send(at, id, request)) {
      case CreateOutcome.Created created -> new Submission.Accepted(id, job.name());
      case CreateOutcome.NameTaken taken -> new Submission.Invalid(List.of(NAME_TAKEN));
      case CreateOutcome.Refused(var code, var message) -> new Submission.Refused(code, message);
      case CreateOutcome.Unanswered unanswered -> new Submission.Unconfirmed(id, job.name());
    };
  }

  /** Sends a stored intent again, of which the cloud is known to have no job. */
  @SystemOnly("sync, which found an intent without a job in the cloud")
  public void resume(TenantId tenant, TrainingJobId id) {
    Optional<String> stored = transaction.execute(status -> jobs.request(tenant, id));
    if (stored != null && stored.isPresent()) {
      send(roles.inCloud(tenant), id, json.readValue(stored.get(), TrainingJobRequest.class));
    }
  }

  private boolean writeIntent(
      CurrentUser user,
      Tenant tenant,
      Team team,
      SubmitTrainingJob job,
      String cloudName,
      TrainingJobRequest request,
      TrainingJobId id) {
    var criteria = CriteriaColumns.of(CloudRequests.criteria(team.roleArn(), job));
    try {
      var written =
          transaction.execute(status -> {
            if (jobs.nameTaken(tenant.id(), tenant.connection(), job.name(), cloudName)) {
              return false;
            }
            jobs.insertIntent(
                tenant.id(),
                id,
                user.person(),
                tenant.connection(),
                cloudName,
                job,
                criteria,
                json.writeValueAsString(request),
                clock.instant());
            audit.record(user, AuditEntry.of(AuditKind.JOB_SUBMITTED, job.name(), id));
            changed(tenant.id());
            return true;
          });
      return Boolean.TRUE.equals(written);
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  private CreateOutcome send(CloudTenant at, TrainingJobId id, TrainingJobRequest request) {
    var outcome = sageMaker.create(at, request);
    var tenant = at.id();
    transaction.executeWithoutResult(status -> {
      switch (outcome) {
        case CreateOutcome.Created(var arn) -> jobs.confirm(tenant, id, arn);
        case CreateOutcome.Refused(var code, var message) ->
            jobs.reject(tenant, id, code + ": " + message, clock.instant());
        // the answer was lost, or the name is known there: sync asks which
        case CreateOutcome.NameTaken taken -> {}
        case CreateOutcome.Unanswered unanswered -> {}
      }
      changed(tenant);
    });
    return outcome;
  }

  private void changed(TenantId tenant) {
    events.publishEvent(new TenantChange(tenant, TenantChange.Topic.TRAINING_JOBS));
  }
}

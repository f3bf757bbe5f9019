package dev.hearth.trainingjob;

import dev.hearth.access.AccessPolicy;
import dev.hearth.access.Action;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.TeamRole;
import dev.hearth.audit.Actor;
import dev.hearth.audit.AuditEntry;
import dev.hearth.audit.AuditKind;
import dev.hearth.audit.AuditLog;
import dev.hearth.base.FieldProblem;
import dev.hearth.base.NotFoundException;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantChange;
import dev.hearth.base.TrainingJobId;
import dev.hearth.sagemaker.SageMaker;
import dev.hearth.tenant.Team;
import dev.hearth.tenant.TenantResources;
import dev.hearth.tenant.TenantRoles;
import dev.hearth.tenant.TenantService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Training jobs, for people: submit for one of one's teams, list, look at, stop. */
@Service
public class TrainingJobService {

  private static final FieldProblem ROLE_NOT_READY =
      new FieldProblem(
          SubmitTrainingJob.Fields.TEAM,
          "The role of your team is not set up in the cloud yet. Try again in a minute, or ask a"
              + " platform admin.");

  private final TrainingJobQuery query;
  private final TrainingJobSubmitter submitter;
  private final TenantService tenants;
  private final TenantRoles roles;
  private final TenantResources resources;
  private final SageMaker sageMaker;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final JsonMapper json;

  TrainingJobService(
      TrainingJobQuery query,
      TrainingJobSubmitter submitter,
      TenantService tenants,
      TenantRoles roles,
      TenantResources resources,
      SageMaker sageMaker,
      AuditLog audit,
      ApplicationEventPublisher events,
      JsonMapper json) {
    this.query = query;
    this.submitter = submitter;
    this.tenants = tenants;
    this.roles = roles;
    this.resources = resources;
    this.sageMaker = sageMaker;
    this.audit = audit;
    this.events = events;
    this.json = json;
  }

  /** Submits under the team's role; nothing is sent when a field is wrong. */
  @AllowedTo(Action.SUBMIT_JOB)
  public Submission submit(CurrentUser user, SubmitTrainingJob job) {
    var team = requireTeam(user, job.team());
    var problems = problems(job, team);
    return problems.isEmpty()
        ? submitter.submit(user, team, job)
        : new Submission.Invalid(problems);
  }

  /** What {@link #submit} would find wrong with the fields. */
  @AllowedTo(Action.SUBMIT_JOB)
  public List<FieldProblem> check(CurrentUser user, SubmitTrainingJob job) {
    return problems(job, requireTeam(user, job.team()));
  }

  private List<FieldProblem> problems(SubmitTrainingJob job, Team team) {
    var form = SubmissionPolicy.check(job, team.maximumKeepAlive(), team.policy().instanceTypes());
    var own = ResourcePolicy.check(job, resources.of(team.tenant()));
    var role =
        roles.isReady(team.tenant(), team.roleArn())
            ? List.<FieldProblem>of()
            : List.of(ROLE_NOT_READY);
    // the form first: what is no id at all needs no word on whose it is
    return Stream.of(form, own, role)
        .flatMap(List::stream)
        .collect(
            Collectors.collectingAndThen(
                Collectors.toMap(FieldProblem::field, p -> p, (a, b) -> a, LinkedHashMap::new),
                byField -> List.copyOf(byField.values())));
  }

  @AllowedTo(Action.SUBMIT_JOB)
  public SubmissionDefaults defaults(CurrentUser user, TeamId teamId) {
    var team = requireTeam(user, teamId);
    var role = team.roleArn().substring(team.roleArn().lastIndexOf('/') + 1);
    return new SubmissionDefaults(
        InstanceTypes.offered(team.policy().instanceTypes()),
        team.defaultKeepAlive(),
        team.maximumKeepAlive(),
        role);
  }

  @AllowedTo(Action.VIEW_JOBS)
  public List<TrainingJobRow> list(
      CurrentUser user, TrainingJobFilter filter, int offset, int limit) {
    return query.findPage(
        user.requireTenant(), visibleTeams(user), user, filter, offset, Math.min(limit, 500));
  }

  /** Counts to 10,000 and no further. */
  @AllowedTo(Action.VIEW_JOBS)
  public int count(CurrentUser user, TrainingJobFilter filter) {
    return query.count(user.requireTenant(), visibleTeams(user), user, filter);
  }

  @AllowedTo(Action.VIEW_JOBS)
  public int countRunning(CurrentUser user) {
    return count(user, new TrainingJobFilter("", false, TrainingJobStatus.IN_PROGRESS));
  }

  @AllowedTo(Action.VIEW_JOBS)
  public Optional<TrainingJobRow> find(CurrentUser user, String name) {
    return query.find(user.requireTenant(), visibleTeams(user), user, TrainingJobQuery.named(name));
  }

  /** The job's phases so far, as AWS reports them; empty before the cloud has it. */
  @AllowedTo(Action.VIEW_JOBS)
  public List<StatusTransition> transitions(CurrentUser user, TrainingJobId id) {
    requireJob(user, id);
    return json.readValue(
        query.transitions(user.requireTenant(), id),
        new TypeReference<List<StatusTransition>>() {});
  }

  /** Asks the cloud to stop the job; it is Stopping for a while first. */
  @AllowedTo(Action.STOP_JOB)
  public void stop(CurrentUser user, TrainingJobId id) {
    var job = requireJob(user, id);
    var tenant = tenants.find(user.requireTenant()).orElseThrow(NotFoundException::new);
    if (!AccessPolicy.mayStop(user, tenant.id(), job.team(), job.person())) {
      throw new NotFoundException();
    }
    sageMaker.stop(roles.inCloud(tenant.id()), job.cloudName());
    audit.recordAlone(
        tenant.id(), Actor.of(user), AuditEntry.of(AuditKind.JOB_STOPPED, job.name(), id));
    events.publishEvent(new TenantChange(tenant.id(), TenantChange.Topic.TRAINING_JOBS));
  }

  private TrainingJobRow requireJob(CurrentUser user, TrainingJobId id) {
    return query
        .find(user.requireTenant(), visibleTeams(user), user, TrainingJobQuery.withId(id))
        .orElseThrow(NotFoundException::new);
  }

  private Team requireTeam(CurrentUser user, TeamId team) {
    if (!AccessPolicy.mayForTeam(user, Action.SUBMIT_JOB, user.requireTenant(), team)) {
      throw new NotFoundException();
    }
    return tenants.team(user.requireTenant(), team).orElseThrow(NotFoundException::new);
  }

  /** Null for people who may see every team of the tenant. */
  private static @Nullable Set<TeamId> visibleTeams(CurrentUser user) {
    return user.role() != null
        ? null
        : user.teams().stream().map(TeamRole::team).collect(Collectors.toUnmodifiableSet());
  }
}

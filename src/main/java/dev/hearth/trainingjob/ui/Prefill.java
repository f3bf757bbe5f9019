package dev.hearth.trainingjob.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.TeamRole;
import dev.hearth.base.TeamId;
import dev.hearth.trainingjob.TrainingJobRow;
import dev.hearth.trainingjob.TrainingJobService;
import dev.hearth.warmpool.InputMode;
import dev.hearth.warmpool.JobShape;
import dev.hearth.warmpool.ShapeMatch;
import dev.hearth.warmpool.WarmPoolRow;
import dev.hearth.warmpool.WarmPoolService;
import dev.hearth.warmpool.WarmPoolStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the form starts from: a job to repeat, a pool to use, else the person's latest job, else a
 * pool that is warm now. So a newcomer's first job can start warm without knowing anything.
 */
@Component
class Prefill {

  /** A starting point; the keep-alive is the team's own when empty. */
  record Start(TeamId team, String name, JobShape shape, Optional<Duration> keepAlive) {}

  private static final String FROM = "from";
  private static final String POOL = "pool";

  private final TrainingJobService jobs;
  private final WarmPoolService pools;

  Prefill(TrainingJobService jobs, WarmPoolService pools) {
    this.jobs = jobs;
    this.pools = pools;
  }

  /**
   * Empty when there is nothing to start from; what the address names but the person may not see
   * counts as not there.
   */
  Optional<Start> of(CurrentUser user, QueryParameters parameters, Instant now) {
    return parameters
        .getSingleParameter(FROM)
        .flatMap(name -> jobs.find(user, name))
        .map(job -> like(user, job))
        .or(() ->
            parameters
                .getSingleParameter(POOL)
                .flatMap(label -> pools.findPool(user, label))
                .map(pool -> on(user, pool, now)))
        .or(() -> pools.recentShapes(user).stream().findFirst().map(shape -> like(user, shape)))
        .or(() -> warmNow(user).map(pool -> on(user, pool, now)));
  }

  private Start like(CurrentUser user, TrainingJobRow job) {
    TeamId team = user.roleIn(job.team()).isPresent() ? job.team() : firstTeam(user);
    return new Start(team, JobNames.after(job.name()), job.shape(), Optional.of(job.keepAlive()));
  }

  private Start like(CurrentUser user, ShapeMatch match) {
    TeamId team = user.roleIn(match.team()).isPresent() ? match.team() : firstTeam(user);
    return new Start(team, JobNames.after(match.lastJobName()), match.shape(), Optional.empty());
  }

  /** A job for a pool: its criteria, and the person's own latest image if there is one. */
  private Start on(CurrentUser user, WarmPoolRow pool, Instant now) {
    Optional<JobShape> latest =
        pools.recentShapes(user).stream().findFirst().map(ShapeMatch::shape);
    String image = latest.map(JobShape::image).orElse(pool.image());
    JobShape shape =
        new JobShape(
            pool.criteria(),
            image,
            latest.map(JobShape::inputMode).orElse(InputMode.FAST_FILE),
            latest.map(JobShape::inputGb).orElse(2.0));
    return new Start(
        teamFor(user, pool), JobNames.of(image, now, user.timeZone()), shape, Optional.empty());
  }

  private Optional<WarmPoolRow> warmNow(CurrentUser user) {
    return pools.listPools(user).stream()
        .filter(pool -> pool.usable() && pool.status() == WarmPoolStatus.AVAILABLE)
        .findFirst();
  }

  private TeamId teamFor(CurrentUser user, WarmPoolRow pool) {
    return user.teams().stream()
        .map(TeamRole::team)
        .filter(team -> pools.roleOf(user, team).equals(pool.criteria().roleArn()))
        .findFirst()
        .orElse(firstTeam(user));
  }

  private static TeamId firstTeam(CurrentUser user) {
    return user.teams().getFirst().team();
  }
}

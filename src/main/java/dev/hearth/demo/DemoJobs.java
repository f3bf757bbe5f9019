package dev.hearth.demo;

import dev.hearth.access.CurrentUser;
import dev.hearth.access.TeamRole;
import dev.hearth.base.FieldProblem;
import dev.hearth.base.NotFoundException;
import dev.hearth.trainingjob.Submission;
import dev.hearth.trainingjob.TrainingJobFilter;
import dev.hearth.trainingjob.TrainingJobRow;
import dev.hearth.trainingjob.TrainingJobService;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Submits and stops training jobs as people of the demo, through the same service, with the same
 * rights and refusals as the people themselves at the screen.
 */
@Component
public class DemoJobs {

  private final DemoAccounts accounts;
  private final TrainingJobService jobs;

  DemoJobs(DemoAccounts accounts, TrainingJobService jobs) {
    this.accounts = accounts;
    this.jobs = jobs;
  }

  /** Submits as the person; somebody who is not, or no longer, in the team is refused. */
  public DemoAnswer submit(DemoJob job) {
    var user = accounts.find(job.tenant(), job.username());
    var team =
        user.stream()
            .flatMap(u -> u.teams().stream())
            .filter(t -> t.teamName().equals(job.team()))
            .map(TeamRole::team)
            .findFirst();
    if (user.isEmpty() || team.isEmpty()) {
      return new DemoAnswer.Refused(job.username() + " is not in team " + job.team());
    }
    return switch (jobs.submit(user.get(), job.request(team.get()))) {
      case Submission.Accepted accepted -> new DemoAnswer.Submitted();
      case Submission.Unconfirmed unconfirmed -> new DemoAnswer.Submitted();
      case Submission.Refused(var code, var message) -> new DemoAnswer.Refused(code);
      case Submission.Invalid invalid ->
          jobs.find(user.get(), job.name()).isPresent()
              ? new DemoAnswer.AlreadyThere()
              : new DemoAnswer.Refused(
                  invalid.problems().stream()
                      .map(FieldProblem::message)
                      .collect(Collectors.joining(" ")));
    };
  }

  /** Stops the job as the person; a job that is over, or unknown, stays as it is. */
  public void stop(String tenant, String username, String name) {
    var user = accounts.find(tenant, username);
    var job = find(tenant, username, name).filter(TrainingJobRow::mayStop);
    if (user.isPresent() && job.isPresent()) {
      try {
        jobs.stop(user.get(), job.get().id());
      } catch (NotFoundException e) {
        // the person left the team meanwhile: then it is not theirs to stop
      }
    }
  }

  /** The job, if the person may see one of this name. */
  public Optional<TrainingJobRow> find(String tenant, String username, String name) {
    return accounts
        .find(tenant, username)
        .filter(DemoJobs::seesJobs)
        .flatMap(user -> jobs.find(user, name));
  }

  /** How many jobs whose name has this in it the person sees; counts to 10,000. */
  public int count(String tenant, String username, String partOfName) {
    return accounts
        .find(tenant, username)
        .filter(DemoJobs::seesJobs)
        .map(user -> jobs.count(user, new TrainingJobFilter(partOfName, false, null)))
        .orElse(0);
  }

  private static boolean seesJobs(CurrentUser user) {
    return user.role() != null || !user.teams().isEmpty();
  }
}

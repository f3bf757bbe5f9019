package dev.hearth.trainingjob.ui;

import dev.hearth.access.CurrentUser;
import dev.hearth.trainingjob.SubmitTrainingJob;
import dev.hearth.warmpool.JobShape;
import dev.hearth.warmpool.MatchCriteria;
import dev.hearth.warmpool.MatchReport;
import dev.hearth.warmpool.WarmPoolService;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Asks whether a job that is being typed would start warm. The role is the team's, so nobody can
 * ask about another's.
 */
@Component
class MatchQuestion {

  private static final int LARGEST_VOLUME_GB = 65_536;

  private final WarmPoolService pools;

  MatchQuestion(WarmPoolService pools) {
    this.pools = pools;
  }

  /** Empty while what decides the match is incomplete. */
  Optional<MatchReport> ask(CurrentUser user, SubmitTrainingJob job) {
    if (job.instanceType().isEmpty()
        || job.instanceCount() < 1
        || job.volumeSizeInGb() < 1
        || job.volumeSizeInGb() > LARGEST_VOLUME_GB
        || job.inputGb() < 0) {
      return Optional.empty();
    }
    MatchCriteria criteria =
        new MatchCriteria(
            pools.roleOf(user, job.team()),
            job.instanceType(),
            job.instanceCount(),
            job.volumeSizeInGb(),
            job.volumeKmsKeyId(),
            new TreeSet<>(job.subnets()),
            new TreeSet<>(job.securityGroups()),
            job.interContainerEncryption(),
            job.networkIsolation(),
            new TreeMap<>());
    return Optional.of(
        pools.explain(
            user, job.team(), new JobShape(criteria, job.image(), job.inputMode(), job.inputGb())));
  }
}

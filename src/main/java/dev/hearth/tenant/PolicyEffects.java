package dev.hearth.tenant;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a change of a team's policy does to its jobs and to pools that are warm already, in words
 * for the person who is about to make it. Pure.
 */
public final class PolicyEffects {

  /** Where SageMaker keeps files from one job of a warm pool to the next (facts sheet). */
  public static final String CACHE_DIRECTORY = "/opt/ml/sagemaker/warmpoolcache";

  private PolicyEffects() {}

  /**
   * @param livePools how many pools of the team are warm or in use now
   */
  public static List<String> of(TeamPolicy before, TeamPolicy after, int livePools) {
    var words = new ArrayList<String>();
    if (before.sharing() != after.sharing()) {
      words.add(
          after.sharing() == Team.Sharing.PRIVATE ? toPrivate(livePools) : toShared(livePools));
    }
    if (after.maximumKeepAlive().compareTo(before.maximumKeepAlive()) < 0) {
      words.add(
          "Pools that are warm already keep the time they have. New jobs get at most "
              + after.maximumKeepAlive().toMinutes()
              + " minutes.");
    }
    if (!before.instanceTypes().equals(after.instanceTypes())) {
      words.add(
          "Jobs that run now go on. Pools of a type no longer allowed stay until they cool, but no"
              + " new job of this team reaches them.");
    }
    if (before.remoteDebug() != after.remoteDebug()) {
      words.add("Jobs that run now keep what they were started with.");
    }
    if (!Objects.equals(before.idleBudgetUsd(), after.idleBudgetUsd())) {
      words.add("The idle budget counts for the whole of this month; no pool is released by it.");
    }
    return List.copyOf(words);
  }

  /** What sharing means for files that one job leaves and another finds. */
  public static String cacheWarning(Team.Sharing sharing) {
    return sharing == Team.Sharing.TENANT
        ? "Files a job leaves in "
            + CACHE_DIRECTORY
            + " stay on the pool's instances, and the next job there may be of any team of your"
            + " organisation. Keep nothing there that only this team may read."
        : "Files a job leaves in "
            + CACHE_DIRECTORY
            + " stay on the pool's instances, where only later jobs of this team find them.";
  }

  private static String toPrivate(int livePools) {
    return "New jobs run under a role of the team's own: they start cold at first, and what they leave"
        + " is private."
        + (livePools == 0
            ? ""
            : " "
                + pools(livePools)
                + " under your organisation's role: other teams may still use what is there, this team"
                + " no longer.");
  }

  private static String toShared(int livePools) {
    return "New jobs run under your organisation's role: they may start on any team's shared pool, and"
        + " share what they leave."
        + (livePools == 0
            ? ""
            : " "
                + pools(livePools)
                + " under the team's own role, which no new job uses: it cools by itself and costs until"
                + " then.");
  }

  private static String pools(int livePools) {
    return livePools == 1
        ? "1 pool of this team is warm or in use and stays"
        : livePools + " pools of this team are warm or in use and stay";
  }
}

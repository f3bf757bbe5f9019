package dev.hearth.demo.workload;

import java.time.Duration;

/**
 * Parameters of the generated workload. Their kind comes from two months of the Philly cluster
 * (15,000 jobs of 136 people): people come in bursts of like jobs (97 % have the shape of the
 * person's previous job; the median pause is 6 s within a burst, hours between bursts), durations
 * are log-normal with a heavy tail (median 289 s, standard deviation of the logarithm 3.0), 80 % of
 * jobs use one GPU and 12 % more than four, 30 % fail and 13 % are killed. Bursts are denser, tails
 * shorter and failures rarer here, because a demo is watched for minutes and not for months.
 *
 * @param meanBurst jobs of one shape in a row, geometric
 * @param longestBurst what a longer burst is cut to
 * @param sweepShare of bursts whose jobs are submitted at once, not one after the other
 * @param sweepGap mean pause between the jobs of a sweep, exponential
 * @param thinking mean pause after a job before its person submits the next, exponential
 * @param away mean pause between two bursts of a person, exponential
 * @param medianTraining median of the log-normal training time
 * @param trainingSigma standard deviation of its logarithm
 * @param failedShare of jobs that fail, after a fifth of their time on average
 * @param stoppedShare of jobs that their person stops halfway
 * @param noKeepAliveShare of bursts that leave no pool behind
 */
record WorkloadSettings(
    double meanBurst,
    int longestBurst,
    double sweepShare,
    Duration sweepGap,
    Duration thinking,
    Duration away,
    Duration medianTraining,
    double trainingSigma,
    Duration shortestTraining,
    Duration longestTraining,
    double failedShare,
    double stoppedShare,
    double noKeepAliveShare) {

  static WorkloadSettings defaults() {
    return new WorkloadSettings(
        4,
        8,
        0.25,
        Duration.ofSeconds(12),
        Duration.ofSeconds(90),
        Duration.ofMinutes(25),
        Duration.ofMinutes(4),
        1.1,
        Duration.ofSeconds(20),
        Duration.ofHours(3),
        0.08,
        0.04,
        0.1);
  }
}

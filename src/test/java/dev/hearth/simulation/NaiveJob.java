package dev.hearth.simulation;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One job of {@link NaiveWarmPools}; every field is what AWS would show, times in milliseconds. */
final class NaiveJob {
  final JobSpec spec;
  final long number;
  final long created;
  final @Nullable NaiveJob predecessor;
  final JobPlan plan;
  String status = "InProgress";
  String phase = "Starting";
  long due;
  long dueSet;
  long chainStart = -1;
  long ended = -1;
  long availableSince;
  long expires;
  boolean releasing;
  @Nullable String pool;
  long idleMillis;
  @Nullable String takenBy;
  final Set<String> images = new HashSet<>();

  NaiveJob(JobSpec spec, long number, long created, @Nullable NaiveJob predecessor, JobPlan plan) {
    this.spec = spec;
    this.number = number;
    this.created = created;
    this.predecessor = predecessor;
    this.plan = plan;
  }

  boolean holdsInstances() {
    return !phase.equals("Gone");
  }
}

package dev.hearth.simulation;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What is due when; events of one instant come in the order they were scheduled. */
final class EventQueue {

  private record Event(long at, long order, SimulatedJob job, int generation)
      implements Comparable<Event> {

    boolean isVoid() {
      return generation != job.generation;
    }

    @Override
    public int compareTo(Event other) {
      int byTime = Long.compare(at, other.at);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }

  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private long scheduled;

  /** Replaces whatever was due for this job. */
  void schedule(SimulatedJob job, long at) {
    events.add(new Event(at, ++scheduled, job, ++job.generation));
  }

  /** Nothing is due for this job any more. */
  void cancel(SimulatedJob job) {
    job.generation++;
  }

  /** When the next event is due, or {@link Long#MAX_VALUE}. */
  long nextAt() {
    while (true) {
      Event next = events.peek();
      if (next == null) {
        return Long.MAX_VALUE;
      }
      if (!next.isVoid()) {
        return next.at();
      }
      events.poll();
    }
  }

  /** Takes the job whose event is next; call only after {@link #nextAt} found one. */
  @Nullable SimulatedJob take() {
    Event next = events.poll();
    return next == null ? null : next.job();
  }
}

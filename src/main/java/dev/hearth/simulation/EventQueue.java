package dev.hearth.simulation;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * What is due when; events of one instant come in the order they were scheduled. A job has at most
 * one event ahead.
 */
final class EventQueue {

  private record Event(long at, long order, SimulatedJob job) implements Comparable<Event> {

    boolean isVoid() {
      return order != job.dueOrder;
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
    job.dueAt = at;
    job.dueOrder = ++scheduled;
    events.add(new Event(at, scheduled, job));
  }

  /** Puts a kept event back in its place. */
  void restore(SimulatedJob job) {
    scheduled = Math.max(scheduled, job.dueOrder);
    events.add(new Event(job.dueAt, job.dueOrder, job));
  }

  /** Nothing is due for this job any more. */
  void cancel(SimulatedJob job) {
    job.dueOrder = 0;
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

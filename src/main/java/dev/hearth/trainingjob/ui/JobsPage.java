package dev.hearth.trainingjob.ui;

import dev.hearth.trainingjob.TrainingJobFilter;
import dev.hearth.trainingjob.TrainingJobRow;
import java.util.List;
import java.util.stream.Stream;

/**
 * The window of the job list. While somebody reads, new jobs are held back above it, so that no row
 * moves under the pointer: {@link #held()} says how many there are, {@link #showAll()} lets them
 * in.
 */
final class JobsPage {

  /** Reads jobs, newest first. */
  interface Source {
    List<TrainingJobRow> list(TrainingJobFilter filter, int offset, int limit);

    int count(TrainingJobFilter filter);
  }

  private final Source source;
  private TrainingJobFilter filter = TrainingJobFilter.all();
  private int shownCount;
  private int held;

  JobsPage(Source source) {
    this.source = source;
  }

  /** Starts anew with this filter. */
  void filter(TrainingJobFilter by) {
    filter = by;
    showAll();
  }

  void showAll() {
    shownCount = source.count(filter);
    held = 0;
  }

  /** Something changed: jobs that came since then are held back, unless nothing was to be read. */
  void changed() {
    if (shownCount == 0) {
      showAll();
      return;
    }
    held = Math.max(0, source.count(filter) - shownCount);
  }

  int held() {
    return held;
  }

  int count() {
    return Math.max(0, source.count(filter) - held);
  }

  Stream<TrainingJobRow> fetch(int offset, int limit) {
    return source.list(filter, offset + held, limit).stream();
  }
}

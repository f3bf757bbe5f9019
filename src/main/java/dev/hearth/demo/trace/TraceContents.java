package dev.hearth.demo.trace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is in a trace, and what of it can be replayed: all that must be known before the first job.
 *
 * @param jobs rows to replay
 * @param teams jobs of each team, busiest first
 * @param users jobs of each user in each team; busiest user first, busiest team first
 * @param skipped rows left out, by reason
 */
public record TraceContents(
    long jobs,
    Map<String, Long> teams,
    Map<String, Map<String, Long>> users,
    Map<SkipReason, SkippedRows> skipped) {

  private static final int LINES_NAMED = 3;

  /**
   * Rows left out for one reason.
   *
   * @param firstLines at most three, for somebody to look at
   */
  public record SkippedRows(long rows, List<Long> firstLines) {

    SkippedRows and(long line) {
      var lines = new ArrayList<>(firstLines);
      if (lines.size() < LINES_NAMED) {
        lines.add(line);
      }
      return new SkippedRows(rows + 1, List.copyOf(lines));
    }
  }

  /** Reads the file once, from beginning to end. */
  public static TraceContents of(Path file) {
    var jobs = 0L;
    var teams = new LinkedHashMap<String, Long>();
    var users = new LinkedHashMap<String, Map<String, Long>>();
    var skipped = new EnumMap<SkipReason, SkippedRows>(SkipReason.class);
    try (var reader = TraceReader.open(file)) {
      for (var line = reader.next(); line != null; line = reader.next()) {
        switch (line) {
          case TraceLine.Skipped(var number, var reason) ->
              skipped.merge(
                  reason, new SkippedRows(1, List.of(number)), (known, one) -> known.and(number));
          case TraceLine.Job(var row) -> {
            jobs++;
            teams.merge(row.team(), 1L, Long::sum);
            users
                .computeIfAbsent(row.user(), u -> new LinkedHashMap<>())
                .merge(row.team(), 1L, Long::sum);
          }
        }
      }
    }
    if (jobs == 0) {
      throw new TraceFormatException("no row can be replayed; left out: " + words(skipped));
    }
    users.replaceAll((user, of) -> busiestFirst(of, Comparator.naturalOrder()));
    return new TraceContents(
        jobs,
        busiestFirst(teams, Comparator.naturalOrder()),
        busiestFirst(users, Comparator.comparingLong(TraceContents::sum)),
        skipped);
  }

  /** Jobs of a user. */
  public long jobsOf(String user) {
    return sum(users.getOrDefault(user, Map.of()));
  }

  /** Rows of the file, replayed or not. */
  public long rows() {
    return jobs + skipped.values().stream().mapToLong(SkippedRows::rows).sum();
  }

  /** The rows left out, in words; "none" when there are none. */
  public String skippedInWords() {
    return words(skipped);
  }

  private static String words(Map<SkipReason, SkippedRows> skipped) {
    var words = new ArrayList<String>();
    skipped.forEach((reason, rows) -> {
      var more = rows.rows() > rows.firstLines().size() ? " …" : "";
      var lines =
          rows.firstLines().stream().map(String::valueOf).reduce((a, b) -> a + ", " + b).orElse("");
      words.add(rows.rows() + " because " + reason.words() + " (lines " + lines + more + ")");
    });
    return words.isEmpty() ? "none" : String.join("; ", words);
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static <V> Map<String, V> busiestFirst(Map<String, V> counts, Comparator<V> size) {
    var sorted = new LinkedHashMap<String, V>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, V>comparingByValue(size.reversed())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return sorted;
  }
}

package dev.hearth.demo.trace;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Writes the committed trace of 300 rows, always the same: fifteen hours of four teams and 24 users
 * in bursts of like jobs, with rows of unknown team and a few broken ones among them.
 */
final class SyntheticTrace {

  static final int ROWS = 300;

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final List<String> TEAMS =
      List.of("atlas", "atlas", "atlas", "birch", "birch", "cedar", "delta");
  private static final int[] GPUS = {1, 1, 1, 1, 1, 1, 1, 1, 2, 4, 8, 16};

  private final SplittableRandom random = new SplittableRandom(300);
  private final StringBuilder csv =
      new StringBuilder("job_id,submit_time,user,vc,gpu_num,node_num,duration_s,status\n");
  private LocalDateTime time = LocalDateTime.of(2026, 3, 2, 9, 0, 0);
  private int row;

  static String text() {
    var trace = new SyntheticTrace();
    while (trace.row < ROWS) {
      trace.burst();
    }
    return trace.csv.toString();
  }

  private void burst() {
    var number = (int) (24 * random.nextDouble() * random.nextDouble());
    var user = String.format(Locale.ROOT, "s%02d", number + 1);
    var team = TEAMS.get(number % TEAMS.size());
    var gpus = GPUS[random.nextInt(GPUS.length)];
    var jobs = 1 + (int) (-3.0 * Math.log(1 - random.nextDouble()));
    for (int i = 0; i < jobs && row < ROWS; i++) {
      job(user, team, gpus);
      time = time.plusSeconds(exponential(random.nextInt(3) == 0 ? 400 : 15));
    }
    time = time.plusSeconds(exponential(120));
  }

  private void job(String user, String team, int gpus) {
    var duration = Math.max(5, Math.round(Math.exp(5.6 + 1.4 * random.nextGaussian())));
    var fate = random.nextInt(100);
    var status = fate < 62 ? "Pass" : fate < 87 ? "Failed" : "Killed";
    var line =
        String.join(
            ",",
            Integer.toString(row),
            TIME.format(time),
            user,
            row % 37 == 20 ? "unknown" : team,
            Integer.toString(gpus),
            Integer.toString(Math.ceilDiv(gpus, 8)),
            Long.toString(duration),
            status);
    csv.append(broken(line, duration)).append('\n');
    row++;
  }

  /** Four rows show what happens to rows that cannot be read. */
  private String broken(String line, long duration) {
    return switch (row) {
      case 60 -> line.replace("," + duration + ",", ",n/a,");
      case 111 -> line.substring(0, line.lastIndexOf(','));
      case 170 -> line.replace("2026-03-02 ", "2 March ");
      case 230 -> line.substring(0, line.lastIndexOf(',')) + ",Lost";
      default -> line;
    };
  }

  private long exponential(double mean) {
    return Math.round(-mean * Math.log(1 - random.nextDouble()));
  }
}

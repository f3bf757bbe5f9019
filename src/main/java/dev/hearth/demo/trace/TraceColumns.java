package dev.hearth.demo.trace;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows by the names in the header, whatever the order; columns it does not know are ignored.
 */
final class TraceColumns {

  static final String UNKNOWN = "unknown";

  private static final List<String> NEEDED =
      List.of("job_id", "submit_time", "user", "vc", "gpu_num", "duration_s", "status");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final int LONGEST_NAME = 60;
  private static final int MOST_GPUS = 8_000;
  private static final long LONGEST_SECONDS = Duration.ofDays(3_650).toSeconds();

  private final Map<String, Integer> places = new HashMap<>();

  TraceColumns(String header) {
    var names = split(header);
    for (int i = 0; i < names.size(); i++) {
      places.putIfAbsent(names.get(i).strip().toLowerCase(Locale.ROOT), i);
    }
    var missing = NEEDED.stream().filter(name -> !places.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      throw new TraceFormatException(
          "the first line must name the columns "
              + String.join(", ", NEEDED)
              + "; missing: "
              + String.join(", ", missing));
    }
  }

  TraceLine read(long line, String text) {
    var fields = split(text);
    var values = new HashMap<String, String>();
    for (var name : NEEDED) {
      var place = places.get(name);
      var value = place == null || place >= fields.size() ? "" : fields.get(place).strip();
      if (value.isEmpty()) {
        return new TraceLine.Skipped(line, SkipReason.MISSING_FIELD);
      }
      values.put(name, value);
    }
    return row(line, values);
  }

  private static TraceLine row(long line, Map<String, String> values) {
    var team = text(values, "vc");
    var user = text(values, "user");
    var jobId = text(values, "job_id");
    if (team.equalsIgnoreCase(UNKNOWN)) {
      return new TraceLine.Skipped(line, SkipReason.UNKNOWN_TEAM);
    }
    if (Math.max(Math.max(team.length(), user.length()), jobId.length()) > LONGEST_NAME) {
      return new TraceLine.Skipped(line, SkipReason.TOO_LONG);
    }
    var gpus = number(text(values, "gpu_num"), 1, MOST_GPUS);
    var seconds = number(text(values, "duration_s"), 0, LONGEST_SECONDS);
    if (gpus == null || seconds == null) {
      return new TraceLine.Skipped(line, SkipReason.BAD_NUMBER);
    }
    var submitted = time(text(values, "submit_time"));
    if (submitted == null) {
      return new TraceLine.Skipped(line, SkipReason.BAD_TIME);
    }
    var status = status(text(values, "status"));
    if (status == null) {
      return new TraceLine.Skipped(line, SkipReason.UNKNOWN_STATUS);
    }
    return new TraceLine.Job(
        new TraceRow(
            line,
            jobId,
            submitted,
            user,
            team,
            gpus.intValue(),
            Duration.ofSeconds(seconds),
            status));
  }

  private static String text(Map<String, String> values, String name) {
    return values.getOrDefault(name, "");
  }

  /** Whole numbers, also written as 60.0, as data tools like to do. */
  private static @Nullable Long number(String text, long least, long most) {
    try {
      var number = new java.math.BigDecimal(text).longValueExact();
      return number < least || number > most ? null : number;
    } catch (ArithmeticException | NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable LocalDateTime time(String text) {
    try {
      return LocalDateTime.parse(text.replace('T', ' '), TIME);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static TraceRow.@Nullable Status status(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "pass" -> TraceRow.Status.PASS;
      case "killed" -> TraceRow.Status.KILLED;
      case "failed" -> TraceRow.Status.FAILED;
      default -> null;
    };
  }

  /** Commas part fields; a field in double quotes may hold commas, and quotes doubled. */
  private static List<String> split(String line) {
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    var quoted = false;
    for (int i = 0; i < line.length(); i++) {
      var c = line.charAt(i);
      if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}

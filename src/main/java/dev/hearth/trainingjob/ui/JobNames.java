package dev.hearth.trainingjob.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Proposes names for new jobs. A proposal may be taken already; the service says so when it is. */
final class JobNames {

  private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,9})$");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("MMdd-HHmmss", Locale.ROOT);

  private JobNames() {}

  /** The next after {@code name}: a number at its end counts up and keeps its width. */
  static String after(String name) {
    Matcher numbered = NUMBERED.matcher(name);
    if (!numbered.matches()) {
      return name + "-2";
    }
    String digits = numbered.group(2);
    return numbered.group(1)
        + String.format(Locale.ROOT, "%0" + digits.length() + "d", Long.parseLong(digits) + 1);
  }

  /** A name from an image and the time: {@code detr-train-1123-142600}. */
  static String of(String image, Instant now, ZoneId zone) {
    String stem =
        image
            .substring(image.lastIndexOf('/') + 1)
            .replaceAll("[:@].*", "")
            .replaceAll("[^A-Za-z0-9]+", "-");
    String start = stem.replaceAll("^-+|-+$", "");
    return (start.isEmpty() ? "job" : start) + "-" + STAMP.withZone(zone).format(now);
  }
}

package dev.hearth.base.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Points in time in full, in a person's own time zone. */
public final class ExactTime {

  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.UK);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

  private ExactTime() {}

  /** {@code 23 Nov 2026, 14:30:12}. */
  public static String of(Instant at, ZoneId zone) {
    return FULL.format(at.atZone(zone));
  }

  /** {@code 23 Nov 2026, 14:30}, or the words for never. */
  public static String minute(@Nullable Instant at, ZoneId zone, String never) {
    return at == null ? never : MINUTE.format(at.atZone(zone));
  }
}

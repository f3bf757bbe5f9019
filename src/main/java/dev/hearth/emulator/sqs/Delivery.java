package dev.hearth.emulator.sqs;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * How badly events are delivered. AWS promises neither once nor in order; here it is a matter of
 * choice, and the same event always meets the same fate.
 *
 * @param loss share of events that never arrive
 * @param duplicate share of events that arrive twice
 * @param reorder share of events that arrive up to half a minute of business time late
 */
public record Delivery(double loss, double duplicate, double reorder) {

  private static final long MAX_DELAY_MILLIS = 30_000;

  /** Every event once and at once. */
  public static final Delivery PERFECT = new Delivery(0, 0, 0);

  public Delivery {
    for (double share : new double[] {loss, duplicate, reorder}) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("a share must be between 0 and 1, but is " + share);
      }
    }
  }

  boolean loses(String eventId) {
    return draw("loss", eventId) < loss;
  }

  boolean duplicates(String eventId) {
    return draw("duplicate", eventId) < duplicate;
  }

  /** In milliseconds of business time. */
  long delay(String eventId) {
    return draw("reorder", eventId) < reorder
        ? (long) (draw("delay", eventId) * MAX_DELAY_MILLIS)
        : 0;
  }

  private static double draw(String what, String eventId) {
    CRC32 hash = new CRC32();
    hash.update((what + eventId).getBytes(StandardCharsets.UTF_8));
    return hash.getValue() / 4_294_967_296.0;
  }
}

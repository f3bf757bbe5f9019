package dev.hearth.audit;

/**
 * A place in a chain of events, and the proof of everything up to it.
 *
 * @param number counted from 1 without gaps, in each tenant's chain
 * @param value HMAC-SHA256 over the event and the seal before it, in hexadecimal
 */
record Seal(long number, String value) {

  /** Before the first event of a chain. */
  static Seal beginning() {
    return new Seal(0, "0".repeat(64));
  }
}

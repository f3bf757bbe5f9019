package dev.hearth.emulator.world;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The text of a {@link JournalEntry} but for its times, which are known only when the change is
 * made: so the long part of the work is done before the lock is taken.
 */
final class EntryText {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private record Untimed(String service, String operation, Caller caller, ObjectNode input) {}

  private final byte[] untimed;

  private EntryText(byte[] untimed) {
    this.untimed = untimed;
  }

  static EntryText of(Service service, String operation, Caller caller, ObjectNode input) {
    return new EntryText(
        MAPPER.writeValueAsBytes(new Untimed(service.name(), operation, caller, input)));
  }

  /** One line, without its line feed. */
  byte[] line(long at, long realAt) {
    String times = "{\"at\":" + at + ",\"realAt\":" + realAt + ",";
    byte[] first = times.getBytes(StandardCharsets.US_ASCII);
    byte[] line = Arrays.copyOf(first, first.length + untimed.length - 1);
    System.arraycopy(untimed, 1, line, first.length, untimed.length - 1);
    return line;
  }
}

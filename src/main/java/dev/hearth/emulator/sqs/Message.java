package dev.hearth.emulator.sqs;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A message in a queue. When it was last received is not kept over a restart: it is then simply
 * received again.
 */
final class Message {

  final String id;
  final Supplier<byte[]> body;

  /** Business time in epoch milliseconds from which it can be received. */
  final long sentAt;

  /** Real time in epoch milliseconds until which it is hidden. */
  long hiddenUntil;

  int receiveCount;
  @Nullable Long firstReceivedAt;

  Message(String id, Supplier<byte[]> body, long sentAt) {
    this.id = id;
    this.body = body;
    this.sentAt = sentAt;
  }
}

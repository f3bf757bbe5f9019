package dev.hearth.emulator.sqs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One account's queue. When nobody reads it, the oldest messages make room for new ones. */
final class MessageQueue {

  /** SQS would keep messages for days; a test double must not fill the memory meanwhile. */
  static final int MAX_MESSAGES = 20_000;

  private final Map<String, Message> messages = new LinkedHashMap<>();

  void add(Message message) {
    messages.put(message.id, message);
    if (messages.size() > MAX_MESSAGES) {
      messages.remove(messages.keySet().iterator().next());
    }
  }

  List<Message> receive(int max, long hiddenMillis, long at, long realAt) {
    List<Message> received = new ArrayList<>();
    for (Message message : messages.values()) {
      if (received.size() == max) {
        break;
      }
      if (message.hiddenUntil <= realAt && message.sentAt <= at) {
        message.hiddenUntil = realAt + hiddenMillis;
        message.receiveCount++;
        if (message.firstReceivedAt == null) {
          message.firstReceivedAt = realAt;
        }
        received.add(message);
      }
    }
    return received;
  }

  @Nullable Message find(String id) {
    return messages.get(id);
  }

  void delete(String id) {
    messages.remove(id);
  }

  void clear() {
    messages.clear();
  }

  Collection<Message> all() {
    return messages.values();
  }
}

package dev.hearth.emulator.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The condition keys of one request; keys are compared without regard to case, absent keys have no
 * values, and of a key put twice the later values count. Every call makes one and few are asked, so
 * putting is cheap and asking is a scan.
 */
public final class RequestContext {

  private record Entry(String key, List<String> values) {}

  private final List<Entry> entries = new ArrayList<>();

  public RequestContext put(String key, String value) {
    return put(key, List.of(value));
  }

  /** Adds a key with several values, such as {@code aws:TagKeys}; with none it stays absent. */
  public RequestContext put(String key, List<String> several) {
    if (!several.isEmpty()) {
      entries.add(new Entry(key, List.copyOf(several)));
    }
    return this;
  }

  /** One key per tag, such as {@code aws:RequestTag/team}. */
  public RequestContext putTags(String prefix, Map<String, String> tags) {
    tags.forEach((key, value) -> put(prefix + key, value));
    return this;
  }

  public RequestContext putAll(RequestContext other) {
    entries.addAll(other.entries);
    return this;
  }

  List<String> get(String key) {
    for (Entry entry : entries.reversed()) {
      if (entry.key().equalsIgnoreCase(key)) {
        return entry.values();
      }
    }
    return List.of();
  }
}

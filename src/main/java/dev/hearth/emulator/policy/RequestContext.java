package dev.hearth.emulator.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The condition keys of one request; keys are compared without regard to case, absent keys have no
 * values.
 */
public final class RequestContext {

  private final Map<String, List<String>> values = new HashMap<>();

  public RequestContext put(String key, String value) {
    return put(key, List.of(value));
  }

  /** Adds a key with several values, such as {@code aws:TagKeys}; with none it stays absent. */
  public RequestContext put(String key, List<String> several) {
    if (!several.isEmpty()) {
      values.put(key.toLowerCase(Locale.ROOT), List.copyOf(several));
    }
    return this;
  }

  /** One key per tag, such as {@code aws:RequestTag/team}. */
  public RequestContext putTags(String prefix, Map<String, String> tags) {
    tags.forEach((key, value) -> put(prefix + key, value));
    return this;
  }

  public RequestContext putAll(RequestContext other) {
    values.putAll(other.values);
    return this;
  }

  List<String> get(String key) {
    return values.getOrDefault(key.toLowerCase(Locale.ROOT), List.of());
  }
}

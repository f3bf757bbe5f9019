package dev.hearth.audit;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What happened to what: the subject by name and, where it has one, by id; for a change, the values
 * that changed, before and after. Never a secret.
 *
 * @param before by name of the value; empty for what is new
 * @param after by name of the value; empty for what is gone
 */
public record AuditEntry(
    AuditKind kind,
    String subject,
    @Nullable String subjectId,
    SortedMap<String, String> before,
    SortedMap<String, String> after) {

  private static final int LONGEST_SUBJECT = 300;
  private static final int LONGEST_ID = 100;

  /** Only what differs is kept: a value that is the same on both sides tells nothing. */
  public AuditEntry {
    subject = cut(subject, LONGEST_SUBJECT);
    subjectId = subjectId == null ? null : cut(subjectId, LONGEST_ID);
    var old = without(before, after);
    after = without(after, before);
    before = old;
  }

  /** Something happened that has no before and after. */
  public static AuditEntry of(AuditKind kind, String subject, @Nullable Object subjectId) {
    return new AuditEntry(kind, subject, text(subjectId), new TreeMap<>(), new TreeMap<>());
  }

  /** Something became something else; pass all values that may have changed. */
  public static AuditEntry change(
      AuditKind kind,
      String subject,
      @Nullable Object subjectId,
      Map<String, String> before,
      Map<String, String> after) {
    return new AuditEntry(
        kind, subject, text(subjectId), new TreeMap<>(before), new TreeMap<>(after));
  }

  private static SortedMap<String, String> without(
      Map<String, String> values, Map<String, String> same) {
    var left = new TreeMap<>(values);
    left.entrySet().removeAll(same.entrySet());
    return Collections.unmodifiableSortedMap(left);
  }

  private static @Nullable String text(@Nullable Object id) {
    return id == null ? null : id.toString();
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}

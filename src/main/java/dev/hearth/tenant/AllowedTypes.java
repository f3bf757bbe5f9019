package dev.hearth.tenant;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Instance types a job may ask for: every type, or a list of them. A list may be empty, and then
 * allows none. Pure.
 */
public record AllowedTypes(boolean any, List<String> types) {

  /** No restriction. */
  public static final AllowedTypes ANY = new AllowedTypes(true, List.of());

  private static final Pattern FORM = Pattern.compile("ml\\.[a-z0-9-]+\\.[a-z0-9-]+");

  public AllowedTypes {
    types = any ? List.of() : List.copyOf(new TreeSet<>(types));
  }

  /** These and no others. */
  public static AllowedTypes only(Iterable<String> types) {
    var all = new TreeSet<String>();
    types.forEach(all::add);
    return new AllowedTypes(false, List.copyOf(all));
  }

  /** As a column holds it: null is every type. */
  public static AllowedTypes stored(@Nullable String column) {
    if (column == null) {
      return ANY;
    }
    return only(Arrays.stream(column.split(",")).filter(type -> !type.isEmpty()).toList());
  }

  /** For a column. */
  public @Nullable String toColumn() {
    return any ? null : String.join(",", types);
  }

  public boolean allows(String type) {
    return any || types.contains(type);
  }

  /** What both allow. */
  public AllowedTypes within(AllowedTypes ceiling) {
    if (ceiling.any) {
      return this;
    }
    return any ? ceiling : only(types.stream().filter(ceiling::allows).toList());
  }

  /** Those of this list that the other does not allow. */
  public List<String> beyond(AllowedTypes ceiling) {
    return types.stream().filter(type -> !ceiling.allows(type)).toList();
  }

  /** Entries that are no instance type at all. */
  public List<String> malformed() {
    return types.stream().filter(type -> !FORM.matcher(type).matches()).toList();
  }

  /** For people: "every type" or the list. */
  public String words() {
    if (any) {
      return "every type";
    }
    return types.isEmpty() ? "none" : String.join(", ", types);
  }
}

package dev.hearth.architecture;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may import whom; docs/architecture.md shows the same table. What is not said is forbidden. A
 * package not listed belongs to the nearest listed one above it.
 */
final class PackageTable {

  private static final Set<String> BELOW_FEATURES =
      Set.of("base", "access", "audit", "db", "sagemaker");
  private static final Set<String> FEATURES =
      Set.of("audit", "tenant", "warmpool", "trainingjob", "isolation");

  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          entry("base", Set.of()),
          entry("base.ui", Set.of("base")),
          entry("db", Set.of("base")),
          entry("access", Set.of("base")),
          entry("audit", Set.of("base", "access", "db")),
          entry("sagemaker", Set.of("base", "access", "db")),
          entry("mail", Set.of("base")),
          entry("tenant", and(BELOW_FEATURES, "mail")),
          entry("warmpool", and(BELOW_FEATURES, "tenant")),
          entry("trainingjob", and(BELOW_FEATURES, "tenant", "warmpool")),
          entry("database", Set.of("base", "access")),
          entry("sync", and(BELOW_FEATURES, "database", "tenant", "warmpool", "trainingjob")),
          entry("demo", Set.of("base", "access", "sagemaker", "tenant", "warmpool", "trainingjob")),
          entry(
              "security",
              Set.of(
                  "base",
                  "access",
                  "audit",
                  "sagemaker",
                  "tenant",
                  "security.web",
                  "security.embedded")),
          entry("security.web", Set.of("base", "access")),
          entry("security.embedded", Set.of("base", "access", "security.web")),
          entry("isolation", and(BELOW_FEATURES, "tenant")),
          entry("ui", Set.of("base", "base.ui", "access")),
          entry("wire", Set.of()),
          entry("simulation", Set.of()),
          entry("emulator", Set.of("wire", "simulation")));

  private PackageTable() {}

  static Set<String> lines() {
    return MAY_IMPORT.keySet();
  }

  /** The line of the table a package belongs to; empty for the root, which may import all. */
  static Optional<String> lineOf(String packageBelowRoot) {
    for (var name = packageBelowRoot; !name.isEmpty(); name = parent(name)) {
      if (MAY_IMPORT.containsKey(name) || isFeatureUi(name)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  static boolean isFeatureUi(String line) {
    return line.endsWith(".ui") && FEATURES.contains(parent(line));
  }

  static boolean mayImport(String from, String to, String simpleName) {
    if (from.equals(to)) {
      return true;
    }
    if (!isFeatureUi(from)) {
      return lookUp(from).contains(to);
    }
    if (isFeatureUi(to)) {
      // another feature's screens: the way there, and the words for its things
      return simpleName.endsWith("Navigation") || simpleName.endsWith("Words");
    }
    var feature = parent(from);
    return to.equals(feature)
        || to.equals("base.ui")
        || to.equals("ui")
        || (lookUp(feature).contains(to) && !to.equals("db"));
  }

  private static Set<String> lookUp(String line) {
    @Nullable Set<String> allowed = MAY_IMPORT.get(line);
    return allowed == null ? Set.of() : allowed;
  }

  private static String parent(String name) {
    var dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(0, dot);
  }

  private static Set<String> and(Set<String> all, String... more) {
    var union = new java.util.HashSet<>(all);
    union.addAll(Set.of(more));
    return Set.copyOf(union);
  }
}

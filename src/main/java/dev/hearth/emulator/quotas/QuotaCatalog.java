package dev.hearth.emulator.quotas;

import dev.hearth.emulator.sagemaker.SageMakerService;
import dev.hearth.simulation.QuotaKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * SageMaker's quotas on training: those with a published code and default (AWS defaults of February
 * 2024), and for every other instance type of the API model a training and a warm-pool quota with a
 * made-up code and default 0.
 */
final class QuotaCatalog {

  private final Map<String, Quota> byCode = new LinkedHashMap<>();

  QuotaCatalog() {
    Set<String> types = new TreeSet<>(SageMakerService.instanceTypes());
    Set<String> named = new HashSet<>();
    for (String line : published()) {
      int last = line.lastIndexOf(',');
      int second = line.lastIndexOf(',', last - 1);
      String name = line.substring(0, second);
      add(
          name,
          line.substring(second + 1, last),
          Double.parseDouble(line.substring(last + 1)),
          types);
      named.add(name);
    }
    for (String type : types) {
      for (QuotaKind kind : QuotaKind.values()) {
        String name = kind.limitName(type);
        if (!named.contains(name)) {
          add(name, "L-%08X".formatted(name.hashCode()).toUpperCase(Locale.ROOT), 0, types);
        }
      }
    }
  }

  private void add(String name, String code, double awsDefault, Set<String> types) {
    String type = name.contains(" for ") ? name.substring(0, name.indexOf(" for ")) : "";
    QuotaKind found = null;
    for (QuotaKind kind : QuotaKind.values()) {
      found = types.contains(type) && kind.limitName(type).equals(name) ? kind : found;
    }
    byCode.put(code, new Quota(name, code, awsDefault, found, found == null ? "" : type));
  }

  @Nullable Quota find(String code) {
    return byCode.get(code);
  }

  Collection<Quota> all() {
    return byCode.values();
  }

  private static List<String> published() {
    InputStream in =
        Objects.requireNonNull(QuotaCatalog.class.getResourceAsStream("quota-codes.csv"));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> lines = new ArrayList<>(reader.lines().toList());
      lines.removeFirst();
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

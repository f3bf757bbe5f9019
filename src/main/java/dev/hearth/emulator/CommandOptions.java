package dev.hearth.emulator;

import dev.hearth.simulation.SimulationSettings;
import dev.hearth.simulation.SimulationSettings.PoolChoice;
import dev.hearth.simulation.SimulationSettings.UpdateFrom;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The options of the command line, each given at most once. */
final class CommandOptions {

  static final String USAGE =
      """
      Options:
        --port P                   on the loopback interface; 8090 unless given, 0 takes a free one
        --state DIR|memory         where the state is kept; memory unless given
        --speed F                  business seconds per real second
        --iam open|strict          strict: roles must exist and trust who uses them
        --max-keep-alive SECONDS   the most one call may ask for; 3600 unless given, at most 21600
      For a new state; a kept one goes on as it began:
        --seed N                   fixes every random draw
        --total-life DAYS          the longest life of a chain of jobs; 7 unless given
        --update-from now|job-end  from when a changed keep-alive counts
        --choice longest-available|latest-available|first-to-expire
                                   which of several matching pools a job takes
        --after-failure keep|drop  whether algorithm and client errors leave a pool
        --training-limit N         instances of each type for training; 200 unless given
        --warm-pool-limit N        and for warm pools, where AWS's own default is 0\
      """;

  private static final int DEFAULT_PORT = 8090;
  private static final int MOST_KEEP_ALIVE = 21_600;
  private static final int MOST_DAYS = 365;
  private static final int MOST_INSTANCES = 1_000_000;
  private static final Set<String> NAMES =
      Set.of(
          "--port",
          "--state",
          "--speed",
          "--iam",
          "--max-keep-alive",
          "--seed",
          "--total-life",
          "--update-from",
          "--choice",
          "--after-failure",
          "--training-limit",
          "--warm-pool-limit");

  private final Map<String, String> values = new HashMap<>();

  private CommandOptions() {}

  static CommandOptions parse(String[] args) {
    CommandOptions options = new CommandOptions();
    for (int i = 0; i < args.length; i += 2) {
      if (!NAMES.contains(args[i])) {
        throw new IllegalArgumentException("unknown option " + args[i]);
      }
      if (i + 1 == args.length) {
        throw new IllegalArgumentException(args[i] + " needs a value");
      }
      if (options.values.put(args[i], args[i + 1]) != null) {
        throw new IllegalArgumentException(args[i] + " is given twice");
      }
    }
    return options;
  }

  EmulatorSettings settings() {
    String state = values.getOrDefault("--state", "memory");
    EmulatorSettings settings =
        (state.equals("memory")
                ? EmulatorSettings.inMemory()
                : EmulatorSettings.keptIn(Path.of(state)))
            .withPort(number("--port", DEFAULT_PORT, 65_535))
            .withStrictIam(oneOf("--iam", "open", Map.of("open", false, "strict", true)))
            .withLimits(
                number("--training-limit", 200, MOST_INSTANCES),
                number("--warm-pool-limit", 200, MOST_INSTANCES))
            .withSimulation(simulation());
    settings =
        settings.withMaxKeepAliveSeconds(
            number("--max-keep-alive", settings.maxKeepAliveSeconds(), MOST_KEEP_ALIVE));
    return values.containsKey("--speed")
        ? settings.withSpeed(parsed("--speed", "", Double::valueOf))
        : settings;
  }

  private SimulationSettings simulation() {
    SimulationSettings usual = SimulationSettings.defaults();
    return usual
        .withSeed(parsed("--seed", Long.toString(usual.seed()), Long::valueOf))
        .withTotalLife(
            Duration.ofDays(number("--total-life", (int) usual.totalLife().toDays(), MOST_DAYS)))
        .withUpdateFrom(constant("--update-from", usual.updateFrom(), UpdateFrom.values()))
        .withChoice(constant("--choice", usual.choice(), PoolChoice.values()))
        .withRetainAfterFailure(
            oneOf("--after-failure", "keep", Map.of("keep", true, "drop", false)));
  }

  private int number(String option, int otherwise, int most) {
    int number = parsed(option, Integer.toString(otherwise), Integer::valueOf);
    if (number < 0 || number > most) {
      throw new IllegalArgumentException(
          option + " must be between 0 and " + most + ", but is " + number);
    }
    return number;
  }

  private <T> T parsed(String option, String otherwise, Function<String, T> parse) {
    String value = values.getOrDefault(option, otherwise);
    try {
      return parse.apply(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(option + " must be a number, but is " + value, e);
    }
  }

  private boolean oneOf(String option, String otherwise, Map<String, Boolean> meanings) {
    String value = values.getOrDefault(option, otherwise);
    Boolean meaning = meanings.get(value);
    if (meaning == null) {
      throw new IllegalArgumentException(
          option
              + " must be "
              + String.join(" or ", meanings.keySet().stream().sorted().toList())
              + ", but is "
              + value);
    }
    return meaning;
  }

  private <E extends Enum<E>> E constant(String option, E otherwise, E[] constants) {
    String value = values.get(option);
    if (value == null) {
      return otherwise;
    }
    return Arrays.stream(constants)
        .filter(constant -> word(constant).equals(value))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                option
                    + " must be one of "
                    + String.join(", ", Arrays.stream(constants).map(CommandOptions::word).toList())
                    + ", but is "
                    + value));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

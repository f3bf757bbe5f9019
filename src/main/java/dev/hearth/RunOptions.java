package dev.hearth;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The options of {@code hearth run}. Refuses what it does not know, in words that say what it
 * knows.
 *
 * @param port of the portal
 * @param publicUrl address people use; loopback only, because the demo people have no passwords
 * @param data folder that holds everything Hearth writes
 * @param speed business seconds per real second, above 0 and at most 10,000
 * @param trace CSV of jobs to replay, or null for the generated workload
 */
record RunOptions(
    int port,
    int emulatorPort,
    int idpPort,
    URI publicUrl,
    Path data,
    boolean demo,
    double speed,
    @Nullable Path trace,
    boolean verbose) {

  static final String USAGE =
      """
      ./hearth run [--port 8080] [--emulator-port 8090] [--idp-port 8091] [--public-url URL]
                   [--data DIR] [--demo on|off] [--speed FACTOR] [--trace FILE.csv[.gz]] [--verbose]\
      """;

  static RunOptions parse(String... args) {
    var port = 8080;
    var emulatorPort = 8090;
    var idpPort = -1;
    String publicUrl = null;
    var data = Path.of("data");
    var demo = true;
    var speed = 10.0;
    Path trace = null;
    var verbose = false;
    for (int i = 0; i < args.length; i++) {
      var option = args[i];
      if (option.equals("--verbose")) {
        verbose = true;
        continue;
      }
      if (!option.startsWith("--")) {
        throw new BadOption("Unexpected '" + option + "'.");
      }
      if (i + 1 == args.length) {
        throw new BadOption(option + " needs a value.");
      }
      var value = args[++i];
      switch (option) {
        case "--port" -> port = port(option, value);
        case "--emulator-port" -> emulatorPort = port(option, value);
        case "--idp-port" -> idpPort = port(option, value);
        case "--public-url" -> publicUrl = value;
        case "--data" -> data = Path.of(value);
        case "--demo" -> demo = onOff(value);
        case "--speed" -> speed = speed(value);
        case "--trace" -> trace = readable(value);
        default -> throw new BadOption("There is no option " + option + ".");
      }
    }
    if (idpPort < 0) {
      idpPort = emulatorPort + 1;
    }
    var url = loopback(publicUrl == null ? "http://localhost:" + port : publicUrl);
    return new RunOptions(
        port,
        emulatorPort,
        idpPort,
        url,
        data.toAbsolutePath().normalize(),
        demo,
        speed,
        trace,
        verbose);
  }

  /** The embedded profile signs people in without passwords: it must not be reachable. */
  static URI loopback(String url) {
    URI uri;
    try {
      uri = URI.create(url);
    } catch (IllegalArgumentException e) {
      throw new BadOption("--public-url is not a URL: " + url);
    }
    var host = uri.getHost();
    if (host == null || uri.getScheme() == null || !uri.getScheme().startsWith("http")) {
      throw new BadOption("--public-url needs the form http://localhost:8080, not " + url);
    }
    if (!host.equals("localhost") && !host.equals("127.0.0.1") && !host.equals("[::1]")) {
      throw new BadOption(
          "--public-url must be on this machine (localhost), not "
              + host
              + ": the demo people sign in without passwords. See docs/operations.md for production.");
    }
    return uri;
  }

  private static int port(String option, String value) {
    try {
      var port = Integer.parseInt(value);
      if (port >= 1 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new BadOption(option + " needs a number from 1 to 65535, not " + value + ".");
  }

  private static boolean onOff(String value) {
    return switch (value) {
      case "on" -> true;
      case "off" -> false;
      default -> throw new BadOption("--demo is on or off, not " + value + ".");
    };
  }

  private static double speed(String value) {
    try {
      var speed = Double.parseDouble(value);
      if (speed > 0 && speed <= 10_000) {
        return speed;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new BadOption("--speed needs a number above 0, at most 10000, not " + value + ".");
  }

  private static Path readable(String value) {
    var file = Path.of(value).toAbsolutePath();
    if (!Files.isReadable(file)) {
      throw new BadOption("--trace: cannot read " + file + ".");
    }
    return file;
  }

  /** An option that cannot be understood; the message is for the person at the console. */
  static final class BadOption extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadOption(String message) {
      super(message);
    }
  }
}

package dev.hearth;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * {@code ./hearth audit-verify} and {@code ./hearth isolation-report}: asks the running portal.
 * Ends with 0 when nothing was found, 1 when something was, 2 when no answer could be had.
 */
final class ReportCommand {

  private static final String USAGE =
      """
      Usage: ./hearth %s [--data DIR] [--portal URL]
        --data    the data directory of the running portal (default ./data)
        --portal  its address on this machine, where it has no data directory; the token is then
                  taken from HEARTH_SECRET_REPORTS\
      """;

  private ReportCommand() {}

  static int run(String report, String[] args) {
    try {
      return ask(report, args, System.getenv());
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.println(USAGE.formatted(report));
      return 2;
    } catch (IOException e) {
      System.err.println(
          "The portal does not answer. Start it with ./hearth run, then ask again. ("
              + e.getClass().getSimpleName()
              + ")");
      return 2;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 2;
    }
  }

  private static int ask(String report, String[] args, Map<String, String> environment)
      throws IOException, InterruptedException {
    var data = Path.of("data");
    var portal = "";
    for (int i = 0; i < args.length; i += 2) {
      if (i + 1 == args.length) {
        throw new IllegalArgumentException(args[i] + " needs a value.");
      }
      switch (args[i]) {
        case "--data" -> data = Path.of(args[i + 1]);
        case "--portal" -> portal = args[i + 1];
        default -> throw new IllegalArgumentException("There is no option " + args[i] + ".");
      }
    }
    if (!portal.isEmpty()) {
      return ask(report, portal, environment.getOrDefault("HEARTH_SECRET_REPORTS", ""));
    }
    if (!Files.exists(data.resolve(DataDirectory.PORTAL))) {
      throw new IllegalArgumentException(data + " is not the data directory of a portal.");
    }
    var directory = new DataDirectory(data);
    return ask(
        report,
        Files.readString(directory.path(DataDirectory.PORTAL)).strip(),
        directory.secret(DataDirectory.REPORTS));
  }

  private static int ask(String report, String portal, String token)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(portal + "/reports/" + report))
              .header("Authorization", "Bearer " + token)
              .timeout(Duration.ofHours(1))
              .build();
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        System.err.println(
            "The portal at "
                + portal
                + " knows no such report, or the token is not its own (HTTP "
                + answer.statusCode()
                + ").");
        return 2;
      }
      System.out.print(answer.body());
      return answer.headers().firstValue("Hearth-Clean").orElse("").equals("true") ? 0 : 1;
    }
  }
}

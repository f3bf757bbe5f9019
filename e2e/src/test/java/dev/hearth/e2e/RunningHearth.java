package dev.hearth.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;

/** A running portal with its emulator and identity provider, ready for people. */
final class RunningHearth implements AutoCloseable {

  private final RunSettings settings;
  private final AppProcess process;

  private RunningHearth(RunSettings settings, AppProcess process) {
    this.settings = settings;
    this.process = process;
  }

  /** Starts it; refuses to go on unless its health says UP once it calls itself ready. */
  static RunningHearth start(RunSettings settings) {
    var hearth =
        new RunningHearth(
            settings,
            AppProcess.start(settings.options(), settings.environment(), "Hearth is ready."));
    var health = hearth.health();
    if (!health.contains("\"status\":\"UP\"")) {
      var log = hearth.log();
      hearth.close();
      throw new IllegalStateException("Ready, but its health is " + health + ". Log:\n" + log);
    }
    return hearth;
  }

  /** The address of a page. */
  String url(String path) {
    return "http://localhost:" + settings.port() + "/" + path;
  }

  RunSettings settings() {
    return settings;
  }

  /** What the console said, and the end of the log. */
  String log() {
    var file = settings.data().resolve("log").resolve("hearth.log");
    try {
      var lines = Files.exists(file) ? Files.readAllLines(file) : java.util.List.<String>of();
      var last = lines.subList(Math.max(0, lines.size() - 120), lines.size());
      return process.console() + "--- " + file + "\n" + String.join("\n", last) + "\n";
    } catch (IOException e) {
      return process.console() + "(its log cannot be read: " + e.getMessage() + ")\n";
    }
  }

  /** Ends it as {@code kill -9} does. */
  void kill() {
    process.kill();
  }

  @Override
  public void close() {
    process.close();
  }

  private String health() {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(url("actuator/health"))).build();
      return client.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}

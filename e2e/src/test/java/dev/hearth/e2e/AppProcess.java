package dev.hearth.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The packaged application as a process of its own, with what it says on the console. */
final class AppProcess implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 90;

  private final Process process;
  private final StringBuffer console = new StringBuffer();
  private final CompletableFuture<Void> said = new CompletableFuture<>();

  private AppProcess(Process process) {
    this.process = process;
  }

  /** Starts it and waits until a line of the console contains {@code word}. */
  static AppProcess start(List<String> options, Map<String, String> environment, String word) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx1g", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "-Dorg.jooq.no-logo=true"));
    command.addAll(List.of("-Dorg.jooq.no-tips=true", "-jar", packaged().toString()));
    command.addAll(options);
    try {
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(environment);
      var app = new AppProcess(builder.start());
      Thread.ofPlatform().daemon().start(() -> app.listen(word));
      app.await(word);
      return app;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path packaged() {
    var jar = Path.of(System.getProperty("hearth.app", "../target/app/hearth.jar"));
    if (!Files.isReadable(jar)) {
      throw new IllegalStateException(
          "The packaged application is missing: " + jar + ". ./hearth test builds it.");
    }
    return jar;
  }

  private void listen(String word) {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        console.append(line).append('\n');
        if (line.contains(word)) {
          said.complete(null);
        }
      }
      said.completeExceptionally(new IOException("It ended without saying '" + word + "'."));
    } catch (IOException e) {
      said.completeExceptionally(e);
    }
  }

  private void await(String word) {
    try {
      said.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      close();
      throw new IllegalStateException(
          "The application did not say '" + word + "'. Its console:\n" + console, e);
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  String console() {
    return console.toString();
  }

  /** Ends it as {@code kill -9} does: it learns nothing of it. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Ends it as Ctrl+C does; with force if that takes too long. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}

package dev.hearth.emulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The emulator as a process of its own, to be killed without warning. */
final class EmulatorProcess {

  private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");

  private static final int COMPACT_AFTER = 100;

  private final Process process;
  private final URI endpoint;

  private EmulatorProcess(Process process, URI endpoint) {
    this.process = process;
    this.endpoint = endpoint;
  }

  /** What the process runs: the emulator, rewriting its journal often enough to be killed at it. */
  public static void main(String[] args) throws Exception {
    try (Emulator emulator =
        Emulator.start(EmulatorCommand.parse(args).withCompactAfter(COMPACT_AFTER))) {
      System.out.println(emulator.endpoint());
      new CountDownLatch(1).await();
    }
  }

  /** From the classes under test. */
  static EmulatorProcess start(Path stateDir, double speed) throws IOException {
    return start(
        new ProcessBuilder(
            java(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            EmulatorProcess.class.getName(),
            "--port",
            "0",
            "--state",
            stateDir.toString(),
            "--speed",
            Double.toString(speed)));
  }

  /** From a jar, in an empty folder, with nothing else to be found. */
  static EmulatorProcess startJar(Path jar, Path folder) throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(java(), "-jar", jar.toString(), "--port", "0", "--state", "memory")
            .directory(folder.toFile());
    command.environment().clear();
    return start(command);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static EmulatorProcess start(ProcessBuilder command) throws IOException {
    Process process = command.redirectErrorStream(true).start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        return new EmulatorProcess(process, URI.create(address.group()));
      }
      said.append(line).append('\n');
    }
    throw new IOException("the emulator did not start: " + said);
  }

  URI endpoint() {
    return endpoint;
  }

  /** SIGKILL: no handler runs, no buffer is flushed. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}

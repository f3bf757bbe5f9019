package dev.hearth.emulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The emulator as a process of its own, to be killed without warning. */
final class EmulatorProcess {

  private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");

  private final Process process;
  private final URI endpoint;

  private EmulatorProcess(Process process, URI endpoint) {
    this.process = process;
    this.endpoint = endpoint;
  }

  /** What the process runs. */
  public static void main(String[] args) {
    System.exit(EmulatorCommand.run(args));
  }

  static EmulatorProcess start(Path stateDir, double speed) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
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
                    Double.toString(speed)))
            .redirectErrorStream(true)
            .start();
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

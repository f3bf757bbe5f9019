package dev.hearth.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How to run the packaged application: what {@code ./hearth run} is told, and its environment.
 *
 * @param speed business seconds per real second
 */
record RunSettings(
    int port,
    int emulatorPort,
    int idpPort,
    Path data,
    double speed,
    List<String> more,
    Map<String, String> environment) {

  /** Fresh data, free ports, the demo. */
  static RunSettings fresh() {
    try {
      var ports = freePorts(3);
      var data = Files.createTempDirectory("hearth-e2e").resolve("data");
      return new RunSettings(
          ports.get(0), ports.get(1), ports.get(2), data, 60, List.of(), Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RunSettings withSpeed(double factor) {
    return new RunSettings(port, emulatorPort, idpPort, data, factor, more, environment);
  }

  RunSettings with(String... options) {
    var all = new ArrayList<>(more);
    all.addAll(List.of(options));
    return new RunSettings(port, emulatorPort, idpPort, data, speed, List.copyOf(all), environment);
  }

  RunSettings withEnvironment(String name, String value) {
    var all = new LinkedHashMap<>(environment);
    all.put(name, value);
    return new RunSettings(port, emulatorPort, idpPort, data, speed, more, Map.copyOf(all));
  }

  List<String> options() {
    var options = new ArrayList<>(List.of("run"));
    options.addAll(List.of("--port", Integer.toString(port)));
    options.addAll(List.of("--emulator-port", Integer.toString(emulatorPort)));
    options.addAll(List.of("--idp-port", Integer.toString(idpPort)));
    options.addAll(List.of("--data", data.toString()));
    options.addAll(List.of("--speed", Double.toString(speed)));
    options.addAll(more);
    return options;
  }

  /** Ports nobody listens on; all are held until the last is found, so that they differ. */
  static List<Integer> freePorts(int number) throws IOException {
    var held = new ArrayList<ServerSocket>();
    try {
      for (int i = 0; i < number; i++) {
        held.add(new ServerSocket(0));
      }
      return held.stream().map(ServerSocket::getLocalPort).toList();
    } finally {
      for (var socket : held) {
        socket.close();
      }
    }
  }
}

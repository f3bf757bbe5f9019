package dev.hearth.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Moto's server, the usual stand-in for AWS, where this machine has it. It checks no signature. */
record MotoServer(Process process, int port) implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Null when moto is not installed for any python3. */
  static @Nullable MotoServer start() throws IOException {
    for (String python : new String[] {"python3", "/usr/bin/python3"}) {
      if (works(python, "-c", "import moto.server")) {
        int port = freePort();
        Process process =
            command(python, "-m", "moto.server", "-H", "127.0.0.1", "-p", Integer.toString(port))
                .start();
        MotoServer server = new MotoServer(process, port);
        if (server.answers()) {
          return server;
        }
        server.close();
      }
    }
    return null;
  }

  private static ProcessBuilder command(String... command) {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
  }

  private static boolean works(String... command) {
    try {
      Process process = command(command).start();
      return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private boolean answers() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        return true;
      } catch (IOException e) {
        Thread.onSpinWait();
      }
    }
    return false;
  }

  @Override
  public void close() {
    process.destroy();
  }
}

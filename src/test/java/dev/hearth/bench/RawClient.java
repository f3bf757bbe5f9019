package dev.hearth.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sends prepared requests over a few connections, as cheaply as can be: what is measured is the
 * server.
 */
final class RawClient {

  private static final int CONNECTIONS = 8;

  private RawClient() {}

  /** Sends each request once; returns how many bytes came back, and fails on any status but 200. */
  static long send(int port, List<byte[]> requests) {
    try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      List<Future<Long>> connections = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        int offset = i;
        connections.add(threads.submit(() -> connection(port, requests, offset)));
      }
      long received = 0;
      for (Future<Long> connection : connections) {
        received += connection.get();
      }
      return received;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long connection(int port, List<byte[]> requests, int offset) {
    long received = 0;
    int next = offset;
    try {
      while (next < requests.size()) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
          socket.setTcpNoDelay(true);
          OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
          InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
          for (boolean open = true; open && next < requests.size(); next += CONNECTIONS) {
            out.write(requests.get(next));
            out.flush();
            Answer answer = answer(in);
            received += answer.length();
            open = answer.open();
          }
        }
      }
      return received;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param open whether the server lets the connection be used again
   */
  private record Answer(long length, boolean open) {}

  private static Answer answer(InputStream in) throws IOException {
    String status = line(in);
    long length = 0;
    boolean open = status.startsWith("HTTP/1.1");
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
        length = Long.parseLong(header.substring(15).strip());
      }
      if (header.equalsIgnoreCase("Connection: close")) {
        open = false;
      }
    }
    byte[] body = in.readNBytes((int) length);
    if (!status.contains(" 200 ")) {
      throw new IOException(status + ": " + new String(body, StandardCharsets.UTF_8));
    }
    return new Answer(length, open);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the server closed the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}

package dev.hearth.emulator.world;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file line by line, as bytes, without holding it whole. */
final class LineFile {

  private static final int BUFFER = 1 << 16;

  /**
   * Receives each complete line without its line feed, and the offset just after that line feed.
   */
  interface Lines {
    void line(byte[] line, long end);
  }

  private LineFile() {}

  /** What follows the last line feed is not handed out. */
  static void read(Path file, Lines lines) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    long offset = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        int start = 0;
        for (int i = 0; i < length; i++) {
          if (buffer[i] == '\n') {
            line.write(buffer, start, i - start);
            lines.line(line.toByteArray(), offset + i + 1);
            line.reset();
            start = i + 1;
          }
        }
        line.write(buffer, start, length - start);
        offset += length;
      }
    }
  }
}

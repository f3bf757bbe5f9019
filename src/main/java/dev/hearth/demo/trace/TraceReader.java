package dev.hearth.demo.trace;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a trace line by line, so that its size does not matter; unpacks gzip, whatever the name.
 */
public final class TraceReader implements AutoCloseable {

  private final BufferedReader lines;
  private final TraceColumns columns;
  private long line = 1;

  private TraceReader(BufferedReader lines, TraceColumns columns) {
    this.lines = lines;
    this.columns = columns;
  }

  /** Opens the file and reads its header; a file without the needed columns is refused. */
  public static TraceReader open(Path file) {
    try {
      var lines = new BufferedReader(new InputStreamReader(unpacked(file), StandardCharsets.UTF_8));
      try {
        var header = lines.readLine();
        if (header == null) {
          throw new TraceFormatException("the file is empty");
        }
        return new TraceReader(lines, new TraceColumns(header.replace("\uFEFF", "")));
      } catch (IOException | TraceFormatException e) {
        lines.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream unpacked(Path file) throws IOException {
    var bytes = new BufferedInputStream(Files.newInputStream(file));
    bytes.mark(2);
    var gzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
    bytes.reset();
    return gzip ? new GZIPInputStream(bytes, 1 << 16) : bytes;
  }

  /** The next line that is not blank; null at the end. */
  public @Nullable TraceLine next() {
    try {
      while (true) {
        var text = lines.readLine();
        if (text == null) {
          return null;
        }
        line++;
        if (!text.isBlank()) {
          return columns.read(line, text);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The trace cannot be read after line " + line, e);
    }
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

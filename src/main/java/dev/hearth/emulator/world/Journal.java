package dev.hearth.emulator.world;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An append-only file of JSON lines: first the {@link WorldHeader}, then one {@link JournalEntry}
 * per accepted change. A line is handed to the operating system whole before its change is
 * answered, which survives a killed process; surviving a power cut takes {@code fsync}. A last line
 * without its line feed was never answered and is dropped on opening; any other damage is refused.
 */
public final class Journal implements Closeable {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final @Nullable FileChannel channel;
  private final boolean fsync;

  private Journal(@Nullable FileChannel channel, boolean fsync) {
    this.channel = channel;
    this.fsync = fsync;
  }

  /** A journal that keeps nothing. */
  public static Journal none() {
    return new Journal(null, false);
  }

  /**
   * Opens or creates the file, in which no other emulator may write.
   *
   * @param fresh the header to write when there is none yet
   * @param onHeader receives the header in force, before any entry
   */
  static Journal open(
      Path file,
      boolean fsync,
      WorldHeader fresh,
      Consumer<WorldHeader> onHeader,
      Consumer<JournalEntry> onEntry)
      throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (!locked(channel)) {
      channel.close();
      throw new IOException(file + " is in use by another emulator");
    }
    Journal journal = new Journal(channel, fsync);
    long whole = replay(Files.readAllBytes(file), onHeader, onEntry);
    channel.truncate(whole);
    channel.position(whole);
    if (whole == 0) {
      onHeader.accept(fresh);
      journal.writeLine(MAPPER.writeValueAsBytes(fresh));
    }
    return journal;
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static long replay(
      byte[] bytes, Consumer<WorldHeader> onHeader, Consumer<JournalEntry> onEntry) {
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        byte[] line = Arrays.copyOfRange(bytes, start, i);
        if (start == 0) {
          onHeader.accept(MAPPER.readValue(line, WorldHeader.class));
        } else {
          onEntry.accept(MAPPER.readValue(line, JournalEntry.class));
        }
        start = i + 1;
      }
    }
    return start;
  }

  /** Returns when the entry will survive the death of this process. */
  void append(JournalEntry entry) {
    if (channel != null) {
      writeLine(MAPPER.writeValueAsBytes(entry));
    }
  }

  private void writeLine(byte[] json) {
    if (channel == null) {
      return;
    }
    byte[] line = Arrays.copyOf(json, json.length + 1);
    line[json.length] = '\n';
    ByteBuffer buffer = ByteBuffer.wrap(line);
    try {
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      if (fsync) {
        channel.force(false);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}

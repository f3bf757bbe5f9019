package dev.hearth.emulator.world;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Consumer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of JSON lines: first the {@link WorldHeader}, then the state it begins with as {@link
 * StateLine}s (none in a new world), then one {@link JournalEntry} per accepted change. An entry is
 * handed to the operating system whole before its change is answered, which survives a killed
 * process; surviving a power cut takes {@code fsync}. A last line without its line feed was never
 * answered and is dropped on opening; any other damage is refused.
 */
final class Journal implements Closeable {

  /** Receives what a journal holds, in order. */
  interface Reader {
    void header(WorldHeader header);

    void state(StateLine line);

    void entry(JournalEntry entry);
  }

  // A member that an earlier version did not write has its zero value.
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  private final Path file;
  private final boolean fsync;
  private final FileChannel lock;
  private FileChannel channel;
  private long entries;

  private Journal(Path file, boolean fsync, FileChannel lock, FileChannel channel) {
    this.file = file;
    this.fsync = fsync;
    this.lock = lock;
    this.channel = channel;
  }

  /** Opens or creates the journal of a folder, in which no other emulator may write. */
  static Journal open(Path folder, boolean fsync, WorldHeader fresh, Reader reader)
      throws IOException {
    FileChannel lock = write(folder.resolve("lock"));
    if (!locked(lock)) {
      lock.close();
      throw new IOException(folder + " is in use by another emulator");
    }
    Path file = folder.resolve("journal.jsonl");
    Journal journal = new Journal(file, fsync, lock, write(file));
    try {
      long whole = journal.read(reader);
      journal.channel.truncate(whole);
      journal.channel.position(whole);
      if (whole == 0) {
        reader.header(fresh);
        journal.writeLine(MAPPER.writeValueAsBytes(fresh));
      }
      return journal;
    } catch (IOException | RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  private static FileChannel write(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private long read(Reader reader) throws IOException {
    long[] whole = {0};
    LineFile.read(
        file,
        (line, end) -> {
          if (whole[0] == 0) {
            reader.header(MAPPER.readValue(line, WorldHeader.class));
          } else {
            JsonNode node = MAPPER.readTree(line);
            if (node.has("state")) {
              reader.state(MAPPER.treeToValue(node, StateLine.class));
            } else {
              entries++;
              reader.entry(MAPPER.treeToValue(node, JournalEntry.class));
            }
          }
          whole[0] = end;
        });
    return whole[0];
  }

  /** Entries since the state the file begins with. */
  long entries() {
    return entries;
  }

  /** Returns when the entry will survive the death of this process. */
  void append(JournalEntry entry) {
    writeLine(MAPPER.writeValueAsBytes(entry));
    entries++;
  }

  private void writeLine(byte[] json) {
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

  /**
   * Replaces the file, in one step, by one that begins with the present state and has no entries.
   *
   * @param state hands every state line to its argument
   */
  void compact(WorldHeader header, Consumer<Consumer<StateLine>> state) throws IOException {
    Path fresh = file.resolveSibling("journal.new");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 16)) {
      writeTo(out, header);
      state.accept(line -> writeTo(out, line));
    }
    FileChannel compacted = write(fresh);
    compacted.force(true);
    compacted.position(compacted.size());
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    channel.close();
    channel = compacted;
    entries = 0;
  }

  private static void writeTo(OutputStream out, Object value) {
    try {
      out.write(MAPPER.writeValueAsBytes(value));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    lock.close();
  }
}

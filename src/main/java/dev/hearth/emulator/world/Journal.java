package dev.hearth.emulator.world;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of JSON lines: first the {@link WorldHeader}, then the state it begins with as {@link
 * StateLine}s (none in a new world), then one {@link JournalEntry} per accepted change. Before a
 * change is answered, and before anything is answered that could tell of it, its entry is handed to
 * the operating system whole ({@link #secure}), which survives a killed process; surviving a power
 * cut takes {@code fsync}. A last line without its line feed was never answered and is dropped on
 * opening; any other damage is refused.
 */
final class Journal implements Closeable {

  /** Receives what a journal holds, in order. */
  interface Reader {
    void header(WorldHeader header);

    void state(String service, ObjectNode piece);

    void entry(JournalEntry entry);
  }

  // A member that an earlier version did not write has its zero value.
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  private final Path file;
  private final FileChannel lock;
  private final GroupCommit commit;
  private long entries;

  private Journal(Path file, FileChannel lock, GroupCommit commit, long entries) {
    this.file = file;
    this.lock = lock;
    this.commit = commit;
    this.entries = entries;
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
    FileChannel channel = write(file);
    try {
      long[] read = read(file, reader);
      channel.truncate(read[0]);
      channel.position(read[0]);
      GroupCommit commit = new GroupCommit(channel, fsync);
      if (read[0] == 0) {
        reader.header(fresh);
        commit.secure(commit.append(MAPPER.writeValueAsBytes(fresh)));
      }
      return new Journal(file, lock, commit, read[1]);
    } catch (IOException | RuntimeException e) {
      channel.close();
      lock.close();
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

  /** Answers how many bytes are whole lines, and how many of these are entries. */
  private static long[] read(Path file, Reader reader) throws IOException {
    long[] read = {0, 0};
    LineFile.read(
        file,
        (line, end) -> {
          if (read[0] == 0) {
            reader.header(MAPPER.readValue(line, WorldHeader.class));
          } else {
            JsonNode node = MAPPER.readTree(line);
            if (node.get("state") instanceof ObjectNode piece) {
              reader.state(node.path("service").asString(), piece);
            } else {
              reader.entry(MAPPER.treeToValue(node, JournalEntry.class));
              read[1]++;
            }
          }
          read[0] = end;
        });
    return read;
  }

  /** Entries since the state the file begins with. */
  long entries() {
    return entries;
  }

  /** Takes a change in, in the order of changes; answers the place to {@link #secure}. */
  long append(EntryText entry, long at, long realAt) {
    entries++;
    return commit.append(entry.line(at, realAt));
  }

  /** The place of the latest entry. */
  long latest() {
    return commit.latest();
  }

  /** Whether nothing can be written any more. */
  boolean failed() {
    return commit.failed();
  }

  /**
   * Returns when every entry up to a place will survive the death of this process; false when it
   * will not.
   */
  boolean secure(long place) {
    return commit.secure(place);
  }

  /**
   * Replaces the file, in one step, by one that begins with the present state and has no entries;
   * nothing may be appended meanwhile.
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
    commit.continueIn(compacted);
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
    commit.close();
    lock.close();
  }
}

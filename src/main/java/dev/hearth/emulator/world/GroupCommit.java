package dev.hearth.emulator.world;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Writes lines to the end of a file. Lines that gather while others are being written go out
 * together, in the order in which they were appended. After a failed write nothing is written any
 * more. Safe for use by several threads.
 */
final class GroupCommit implements Closeable {

  private static final System.Logger LOG = System.getLogger(GroupCommit.class.getName());

  private final boolean fsync;
  private final ReentrantLock writing = new ReentrantLock();
  private FileChannel channel;
  private ByteArrayOutputStream gathered = new ByteArrayOutputStream();
  private ByteArrayOutputStream spare = new ByteArrayOutputStream();
  private long appended;
  private volatile long secured;
  private volatile boolean failed;

  /**
   * @param channel positioned where the first line goes
   * @param fsync whether lines are to survive a power cut, not only the death of the process
   */
  GroupCommit(FileChannel channel, boolean fsync) {
    this.channel = channel;
    this.fsync = fsync;
  }

  /** Takes a line in and answers its place, to be given to {@link #secure}. */
  synchronized long append(byte[] line) {
    gathered.writeBytes(line);
    gathered.write('\n');
    return ++appended;
  }

  /** The place of the latest line. */
  synchronized long latest() {
    return appended;
  }

  boolean failed() {
    return failed;
  }

  /** Returns when every line up to a place is safe; false when it will never be. */
  boolean secure(long place) {
    if (secured >= place) {
      return true;
    }
    writing.lock();
    try {
      if (secured < place && !failed) {
        writeGathered();
      }
      return secured >= place;
    } finally {
      writing.unlock();
    }
  }

  private void writeGathered() {
    ByteArrayOutputStream batch;
    long upTo;
    synchronized (this) {
      batch = gathered;
      upTo = appended;
      gathered = spare;
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(batch.toByteArray());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      if (fsync) {
        channel.force(false);
      }
      secured = upTo;
    } catch (IOException e) {
      failed = true;
      LOG.log(System.Logger.Level.ERROR, "the journal cannot be written any more", e);
    }
    batch.reset();
    spare = batch;
  }

  /**
   * Goes on in another file, which must make up for every line appended so far; nothing may be
   * appended meanwhile.
   */
  void continueIn(FileChannel other) throws IOException {
    writing.lock();
    try {
      channel.close();
      channel = other;
      synchronized (this) {
        gathered.reset();
        secured = appended;
      }
    } finally {
      writing.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    secure(latest());
    channel.close();
  }
}

package dev.hearth.emulator.world;

import dev.hearth.simulation.VirtualClock;
import dev.hearth.wire.Answer;
import dev.hearth.wire.AwsError;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * All services under one lock and one clock. A change is made under the lock, written to the
 * journal together with those of other clients, and only then answered; reopening the journal makes
 * the same changes at the same instants again and so arrives at the same state. When enough changes
 * have gathered, the journal is rewritten to begin with the present state.
 */
public final class World implements Closeable {

  private final ReentrantLock lock = new ReentrantLock();
  private final VirtualClock clock;
  private final InstantSource realTime;
  private final int compactAfter;
  private final Map<String, Service> services = new LinkedHashMap<>();
  private @Nullable WorldHeader header;
  private @Nullable Journal journal;
  private long latest;
  private long stateLines;
  private boolean broken;
  private @Nullable Guard guard;

  private World(VirtualClock clock, InstantSource realTime, int compactAfter) {
    this.clock = clock;
    this.realTime = realTime;
    this.compactAfter = compactAfter;
  }

  /**
   * Opens the state kept in a folder, or starts a new one.
   *
   * @param storage where the state is kept; null to keep nothing
   * @param fresh what a new state is made under
   * @param makeServices makes the services for the header in force
   */
  public static World open(
      @Nullable Storage storage,
      VirtualClock clock,
      InstantSource realTime,
      WorldHeader fresh,
      Function<WorldHeader, ServiceSet> makeServices)
      throws IOException {
    World world =
        new World(clock, realTime, storage == null ? Integer.MAX_VALUE : storage.compactAfter());
    Journal.Reader replay = world.new Replay(makeServices);
    if (storage == null) {
      replay.header(fresh);
    } else {
      Files.createDirectories(storage.folder());
      world.journal = Journal.open(storage.folder(), storage.fsync(), fresh, replay);
    }
    clock.advanceTo(Instant.ofEpochMilli(world.latest));
    return world;
  }

  /**
   * Where a state is kept.
   *
   * @param fsync whether an answered change survives a power cut, not only the death of the process
   * @param compactAfter entries after which the journal is rewritten, if it then gets much shorter
   */
  public record Storage(Path folder, boolean fsync, int compactAfter) {}

  private final class Replay implements Journal.Reader {

    private final Function<WorldHeader, ServiceSet> makeServices;

    Replay(Function<WorldHeader, ServiceSet> makeServices) {
      this.makeServices = makeServices;
    }

    @Override
    public void header(WorldHeader kept) {
      header = kept;
      ServiceSet made = makeServices.apply(kept);
      made.services().forEach(service -> services.put(service.name(), service));
      guard = made.guard();
      latest = kept.startedAt();
    }

    @Override
    public void state(String name, ObjectNode piece) {
      Service service = services.get(name);
      if (service == null) {
        throw new IllegalStateException("the journal has state of an unknown service: " + name);
      }
      service.load(piece);
      stateLines++;
    }

    @Override
    public void entry(JournalEntry entry) {
      advanceTo(entry.at());
      Service service = services.get(entry.service());
      Operation operation = service == null ? null : service.operations().get(entry.operation());
      if (operation == null || operation.perform(entry.call()) instanceof AwsError) {
        throw new IllegalStateException(
            "the journal does not replay: %s at %d is refused"
                .formatted(entry.operation(), entry.at()));
      }
    }
  }

  public Guard guard() {
    return Objects.requireNonNull(guard, "a world is opened before it is used");
  }

  /** By name, in the order in which they act. */
  public Map<String, Service> services() {
    return services;
  }

  /** Performs an operation now. Its input must have passed {@link Operation#check}. */
  public Answer perform(Caller caller, Service service, String name, ObjectNode input) {
    Operation operation = service.operations().get(name);
    if (operation == null) {
      return AwsError.of("UnknownOperationException", "");
    }
    Journal kept = journal;
    EntryText entry =
        kept != null && operation.changes() ? EntryText.of(service, name, caller, input) : null;
    Answer answer;
    long seen = 0;
    lock.lock();
    try {
      if (broken || (kept != null && kept.failed())) {
        return unwritable();
      }
      long now = Math.max(latest, clock.millis());
      long realNow = realTime.millis();
      advanceTo(now);
      Call call = new Call(caller, now, realNow, input);
      AwsError denied = guard().refuse(caller, operation.accesses(call));
      answer = denied != null ? denied : operation.perform(call);
      if (kept != null) {
        if (entry != null && answer instanceof Answer.Body) {
          keep(kept, entry, now, realNow);
        }
        seen = kept.latest();
      }
    } finally {
      lock.unlock();
    }
    // Reading waits too: what one client was shown must not be gone after a crash.
    return kept == null || kept.secure(seen) ? answer : unwritable();
  }

  private static AwsError unwritable() {
    return new AwsError(
        "InternalFailure", "The emulator's journal cannot be written any more.", 500);
  }

  private void keep(Journal into, EntryText entry, long at, long realAt) {
    into.append(entry, at, realAt);
    if (into.entries() >= Math.max(compactAfter, 2 * stateLines)) {
      broken = true;
      compact(into);
      broken = false;
    }
  }

  private void compact(Journal into) {
    if (header == null) {
      return;
    }
    header = header.startingAt(latest);
    stateLines = 0;
    try {
      into.compact(header, this::save);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void save(Consumer<StateLine> lines) {
    for (Service service : services.values()) {
      service.save(piece -> {
        stateLines++;
        lines.accept(new StateLine(service.name(), piece));
      });
    }
  }

  private void advanceTo(long at) {
    while (true) {
      long next = at;
      for (Service service : services.values()) {
        next = Math.min(next, service.nextEventAt());
      }
      latest = Math.max(latest, next);
      for (Service service : services.values()) {
        service.advanceTo(latest);
      }
      if (latest >= at) {
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      broken = true;
      if (journal != null) {
        journal.close();
      }
    } finally {
      lock.unlock();
    }
  }
}

package dev.hearth.emulator.world;

import dev.hearth.simulation.VirtualClock;
import dev.hearth.wire.Answer;
import dev.hearth.wire.AwsError;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * All services under one lock and one clock. A change is made, written to the journal, and only
 * then answered; reopening the journal makes the same changes at the same instants again and so
 * arrives at the same state.
 */
public final class World implements Closeable {

  private static final String JOURNAL = "journal.jsonl";

  private final ReentrantLock lock = new ReentrantLock();
  private final VirtualClock clock;
  private Map<String, Service> services = Map.of();
  private Journal journal = Journal.none();
  private long latest;
  private boolean broken;

  private World(VirtualClock clock) {
    this.clock = clock;
  }

  /**
   * Opens the state kept in a folder, or starts a new one.
   *
   * @param stateDir null to keep nothing
   * @param fresh what a new state is made under
   * @param makeServices makes the services for the header in force
   */
  public static World open(
      @Nullable Path stateDir,
      boolean fsync,
      VirtualClock clock,
      WorldHeader fresh,
      Function<WorldHeader, List<Service>> makeServices)
      throws IOException {
    World world = new World(clock);
    if (stateDir == null) {
      world.begin(fresh, makeServices);
    } else {
      Files.createDirectories(stateDir);
      world.journal =
          Journal.open(
              stateDir.resolve(JOURNAL),
              fsync,
              fresh,
              header -> world.begin(header, makeServices),
              world::replay);
    }
    clock.advanceTo(Instant.ofEpochMilli(world.latest));
    return world;
  }

  private void begin(WorldHeader header, Function<WorldHeader, List<Service>> makeServices) {
    services =
        makeServices.apply(header).stream()
            .collect(Collectors.toMap(Service::name, Function.identity()));
    latest = header.startedAt();
  }

  private void replay(JournalEntry entry) {
    advanceTo(entry.at());
    Operation operation = operation(entry.service(), entry.operation());
    Call call = new Call(entry.caller(), entry.at(), entry.input());
    if (operation == null || operation.perform(call) instanceof AwsError) {
      throw new IllegalStateException(
          "the journal does not replay: %s at %d is refused"
              .formatted(entry.operation(), entry.at()));
    }
  }

  /** Null when the service has no such operation. */
  public @Nullable Operation operation(String service, String operation) {
    Service found = services.get(service);
    return found == null ? null : found.operations().get(operation);
  }

  public Map<String, Service> services() {
    return services;
  }

  /** Performs an operation now. Its input must have passed {@link Operation#check}. */
  public Answer perform(Caller caller, String service, String name, ObjectNode input) {
    Operation operation = operation(service, name);
    if (operation == null) {
      return AwsError.of("UnknownOperationException", "");
    }
    lock.lock();
    try {
      if (broken) {
        return new AwsError(
            "InternalFailure", "The emulator's journal cannot be written any more.", 500);
      }
      long now = Math.max(latest, clock.millis());
      advanceTo(now);
      Answer answer = operation.perform(new Call(caller, now, input));
      if (operation.changes() && answer instanceof Answer.Body) {
        broken = true;
        journal.append(new JournalEntry(now, service, name, caller, input));
        broken = false;
      }
      return answer;
    } finally {
      lock.unlock();
    }
  }

  private void advanceTo(long at) {
    latest = at;
    for (Service service : services.values()) {
      service.advanceTo(at);
    }
  }

  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      broken = true;
      journal.close();
    } finally {
      lock.unlock();
    }
  }
}

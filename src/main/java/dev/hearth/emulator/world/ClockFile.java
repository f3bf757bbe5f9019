package dev.hearth.emulator.world;

import dev.hearth.simulation.VirtualClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a {@link VirtualClock} over restarts: its state is replaced in one piece at every change.
 */
public final class ClockFile {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ClockFile() {}

  /**
   * The clock kept in a folder, or a new one at real time.
   *
   * @param stateDir null to keep nothing
   * @param speed wanted from now on; null for the kept one, or 1 when there is none
   */
  public static VirtualClock open(
      @Nullable Path stateDir, InstantSource realTime, @Nullable Double speed) throws IOException {
    if (stateDir == null) {
      return VirtualClock.startingNow(realTime, speed == null ? 1 : speed);
    }
    Files.createDirectories(stateDir);
    Path file = stateDir.resolve("clock.json");
    VirtualClock clock;
    if (Files.exists(file)) {
      clock =
          VirtualClock.resuming(
              realTime, MAPPER.readValue(Files.readAllBytes(file), VirtualClock.State.class));
    } else {
      clock = VirtualClock.startingNow(realTime, speed == null ? 1 : speed);
      write(file, clock.state());
    }
    clock.onChange(state -> write(file, state));
    if (speed != null && speed != clock.state().speed()) {
      clock.setSpeed(speed);
    }
    return clock;
  }

  private static void write(Path file, VirtualClock.State state) {
    Path fresh = file.resolveSibling("clock.json.new");
    try {
      Files.write(fresh, MAPPER.writeValueAsBytes(state));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

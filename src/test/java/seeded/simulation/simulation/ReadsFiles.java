package seeded.simulation.simulation;

import java.nio.file.Files;
import java.nio.file.Path;

/** Depends on what is on a disk. */
final class ReadsFiles {
  boolean there() {
    return Files.exists(Path.of("x"));
  }
}

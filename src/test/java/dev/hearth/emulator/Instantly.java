package dev.hearth.emulator;

import java.time.Instant;
import java.time.InstantSource;

/**
 * Real time whose every reading is the moment the class was loaded: two runs see the same times.
 */
final class Instantly implements InstantSource {

  private static final Instant LOADED = InstantSource.system().instant();

  @Override
  public Instant instant() {
    return LOADED;
  }
}

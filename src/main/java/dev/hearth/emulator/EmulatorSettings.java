package dev.hearth.emulator;

import dev.hearth.emulator.world.World;
import dev.hearth.simulation.SimulationSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an emulator is started: begin with {@link #inMemory} or {@link #keptIn} and change what must
 * differ. Immutable.
 */
public final class EmulatorSettings {

  private int port = 0;
  private @Nullable Path stateDir = null;
  private String region = "us-east-1";
  private List<Identity> identities = List.of(Identity.DEFAULT);
  private @Nullable Double speed = null;
  private boolean fsync = false;
  private int compactAfter = 20_000;
  private int maxKeepAliveSeconds = 3_600;
  private int trainingLimit = 200;
  private int warmPoolLimit = 200;
  private SimulationSettings simulation = SimulationSettings.defaults();
  private boolean strictIam = false;
  private InstantSource realTime = InstantSource.system();

  private EmulatorSettings() {}

  /** Nothing is kept, the port is free, time is real. */
  public static EmulatorSettings inMemory() {
    return new EmulatorSettings();
  }

  /** Everything is kept in this folder, which one emulator may use at a time. */
  public static EmulatorSettings keptIn(Path stateDir) {
    EmulatorSettings settings = new EmulatorSettings();
    settings.stateDir = stateDir;
    return settings;
  }

  private EmulatorSettings copy() {
    EmulatorSettings copy = new EmulatorSettings();
    copy.port = port;
    copy.stateDir = stateDir;
    copy.region = region;
    copy.identities = identities;
    copy.speed = speed;
    copy.fsync = fsync;
    copy.compactAfter = compactAfter;
    copy.maxKeepAliveSeconds = maxKeepAliveSeconds;
    copy.trainingLimit = trainingLimit;
    copy.warmPoolLimit = warmPoolLimit;
    copy.simulation = simulation;
    copy.strictIam = strictIam;
    copy.realTime = realTime;
    return copy;
  }

  /** On the loopback interface; 0 takes a free one. */
  public int port() {
    return port;
  }

  /** Null to keep nothing. */
  public @Nullable Path stateDir() {
    return stateDir;
  }

  /** The one region it plays. */
  public String region() {
    return region;
  }

  /** Who may sign; the first is the administrator of the emulator itself. */
  public List<Identity> identities() {
    return identities;
  }

  /** Business seconds per real second; null for what the state says, or 1. */
  public @Nullable Double speed() {
    return speed;
  }

  /** Whether an answered change survives a power cut, not only the death of the process. */
  public boolean fsync() {
    return fsync;
  }

  /** Changes after which the journal is rewritten as the present state. */
  public int compactAfter() {
    return compactAfter;
  }

  /** The most one call may ask for: 3600 as documented, up to 21600 by the API model. */
  public int maxKeepAliveSeconds() {
    return maxKeepAliveSeconds;
  }

  /** Quota of every instance type in a new state, in instances. */
  public int trainingLimit() {
    return trainingLimit;
  }

  /** The same for warm pools; AWS's own default is 0. */
  public int warmPoolLimit() {
    return warmPoolLimit;
  }

  /** Rules and seed of a new state; a kept state keeps its own. */
  public SimulationSettings simulation() {
    return simulation;
  }

  /** Whether roles must exist and trust who uses them. */
  public boolean strictIam() {
    return strictIam;
  }

  /** What signatures are checked against and business time is derived from. */
  public InstantSource realTime() {
    return realTime;
  }

  public EmulatorSettings withPort(int value) {
    EmulatorSettings changed = copy();
    changed.port = value;
    return changed;
  }

  public EmulatorSettings withIdentities(List<Identity> value) {
    EmulatorSettings changed = copy();
    changed.identities = List.copyOf(value);
    return changed;
  }

  public EmulatorSettings withSpeed(double value) {
    EmulatorSettings changed = copy();
    changed.speed = value;
    return changed;
  }

  public EmulatorSettings withFsync(boolean value) {
    EmulatorSettings changed = copy();
    changed.fsync = value;
    return changed;
  }

  public EmulatorSettings withCompactAfter(int value) {
    EmulatorSettings changed = copy();
    changed.compactAfter = value;
    return changed;
  }

  public EmulatorSettings withSimulation(SimulationSettings value) {
    EmulatorSettings changed = copy();
    changed.simulation = value;
    return changed;
  }

  public EmulatorSettings withStrictIam(boolean value) {
    EmulatorSettings changed = copy();
    changed.strictIam = value;
    return changed;
  }

  public EmulatorSettings withRealTime(InstantSource value) {
    EmulatorSettings changed = copy();
    changed.realTime = value;
    return changed;
  }

  public EmulatorSettings withMaxKeepAliveSeconds(int value) {
    EmulatorSettings changed = copy();
    changed.maxKeepAliveSeconds = value;
    return changed;
  }

  /** Quotas of a new state, in instances of each type. */
  public EmulatorSettings withLimits(int training, int warmPool) {
    EmulatorSettings changed = copy();
    changed.trainingLimit = training;
    changed.warmPoolLimit = warmPool;
    return changed;
  }

  World.@Nullable Storage storage() {
    return stateDir == null ? null : new World.Storage(stateDir, fsync, compactAfter);
  }
}

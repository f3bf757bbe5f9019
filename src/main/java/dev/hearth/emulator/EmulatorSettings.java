package dev.hearth.emulator;

import dev.hearth.simulation.SimulationSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an emulator is started; begin with {@link #inMemory} or {@link #keptIn}.
 *
 * @param port on the loopback interface; 0 takes a free one
 * @param stateDir null to keep nothing
 * @param speed business seconds per real second; null for what the state says, or 1
 * @param fsync whether an answered change survives a power cut, not only the death of the process
 * @param maxKeepAliveSeconds the most one call may ask for: 3600 as documented, up to 21600 by the
 *     API model
 * @param trainingLimit quota of every instance type in a new state, in instances
 * @param warmPoolLimit the same for warm pools; AWS's own default is 0
 * @param simulation rules and seed of a new state; a kept state keeps its own
 * @param realTime what signatures are checked against and business time is derived from
 */
public record EmulatorSettings(
    int port,
    @Nullable Path stateDir,
    String region,
    List<Identity> identities,
    @Nullable Double speed,
    boolean fsync,
    int maxKeepAliveSeconds,
    int trainingLimit,
    int warmPoolLimit,
    SimulationSettings simulation,
    InstantSource realTime) {

  private static final int DEFAULT_MAX_KEEP_ALIVE_SECONDS = 3_600;
  private static final int GENEROUS = 200;

  public EmulatorSettings {
    identities = List.copyOf(identities);
  }

  /** Nothing is kept, the port is free, time is real. */
  public static EmulatorSettings inMemory() {
    return new EmulatorSettings(
        0,
        null,
        "us-east-1",
        List.of(Identity.DEFAULT),
        null,
        false,
        DEFAULT_MAX_KEEP_ALIVE_SECONDS,
        GENEROUS,
        GENEROUS,
        SimulationSettings.defaults(),
        InstantSource.system());
  }

  /** Everything is kept in this folder, which one process may use at a time. */
  public static EmulatorSettings keptIn(Path stateDir) {
    EmulatorSettings d = inMemory();
    return new EmulatorSettings(
        d.port,
        stateDir,
        d.region,
        d.identities,
        d.speed,
        d.fsync,
        d.maxKeepAliveSeconds,
        d.trainingLimit,
        d.warmPoolLimit,
        d.simulation,
        d.realTime);
  }

  public EmulatorSettings withPort(int value) {
    return new EmulatorSettings(
        value,
        stateDir,
        region,
        identities,
        speed,
        fsync,
        maxKeepAliveSeconds,
        trainingLimit,
        warmPoolLimit,
        simulation,
        realTime);
  }

  public EmulatorSettings withSpeed(double value) {
    return new EmulatorSettings(
        port,
        stateDir,
        region,
        identities,
        value,
        fsync,
        maxKeepAliveSeconds,
        trainingLimit,
        warmPoolLimit,
        simulation,
        realTime);
  }

  public EmulatorSettings withIdentities(List<Identity> value) {
    return new EmulatorSettings(
        port,
        stateDir,
        region,
        value,
        speed,
        fsync,
        maxKeepAliveSeconds,
        trainingLimit,
        warmPoolLimit,
        simulation,
        realTime);
  }

  /** Quotas of a new state, in instances of each type. */
  public EmulatorSettings withLimits(int training, int warmPool) {
    return new EmulatorSettings(
        port,
        stateDir,
        region,
        identities,
        speed,
        fsync,
        maxKeepAliveSeconds,
        training,
        warmPool,
        simulation,
        realTime);
  }

  public EmulatorSettings withSimulation(SimulationSettings value) {
    return new EmulatorSettings(
        port,
        stateDir,
        region,
        identities,
        speed,
        fsync,
        maxKeepAliveSeconds,
        trainingLimit,
        warmPoolLimit,
        value,
        realTime);
  }

  public EmulatorSettings withRealTime(InstantSource value) {
    return new EmulatorSettings(
        port,
        stateDir,
        region,
        identities,
        speed,
        fsync,
        maxKeepAliveSeconds,
        trainingLimit,
        warmPoolLimit,
        simulation,
        value);
  }
}

package dev.hearth.emulator;

import com.sun.net.httpserver.HttpServer;
import dev.hearth.emulator.fault.Faults;
import dev.hearth.emulator.sqs.SqsService;
import dev.hearth.emulator.world.ClockFile;
import dev.hearth.emulator.world.World;
import dev.hearth.emulator.world.WorldHeader;
import dev.hearth.simulation.VirtualClock;
import dev.hearth.wire.SignatureVerifier;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A running emulator on a loopback port. Closing it stops the port; its state, if kept, can be
 * opened again.
 */
public final class Emulator implements AutoCloseable {

  private static final int BACKLOG = 1_024;

  /**
   * Without it the JDK's server holds back the end of every answer over 8 KiB until the client
   * acknowledges what came before, 40 ms later. The JDK reads it once, when the first server of the
   * process is made: whoever makes one before the emulator has to set it.
   */
  private static final String NO_DELAY = "sun.net.httpserver.nodelay";

  private final HttpServer server;
  private final ExecutorService threads;
  private final World world;
  private final VirtualClock clock;

  private Emulator(HttpServer server, ExecutorService threads, World world, VirtualClock clock) {
    this.server = server;
    this.threads = threads;
    this.world = world;
    this.clock = clock;
  }

  /** Opens the state and the port; fails when either is in use. */
  public static Emulator start(EmulatorSettings settings) throws IOException {
    if (System.getProperty(NO_DELAY) == null) {
      System.setProperty(NO_DELAY, "true");
    }
    VirtualClock clock = ClockFile.open(settings.stateDir(), settings.realTime(), settings.speed());
    WorldHeader fresh =
        WorldHeader.of(
            clock.millis(),
            settings.simulation(),
            settings.trainingLimit(),
            settings.warmPoolLimit());
    Faults faults = new Faults(settings.simulation().seed());
    World world =
        World.open(
            settings.storage(),
            clock,
            settings.realTime(),
            fresh,
            header -> Services.make(settings, header, clock, faults));
    try {
      HttpServer server =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), BACKLOG);
      ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
      server.setExecutor(threads);
      server.createContext("/", new HttpFront(dispatcher(settings, world, faults)));
      if (world.services().get("sqs") instanceof SqsService sqs) {
        sqs.servedOn(server.getAddress().getPort());
      }
      server.start();
      return new Emulator(server, threads, world, clock);
    } catch (IOException e) {
      world.close();
      throw e;
    }
  }

  private static Dispatcher dispatcher(EmulatorSettings settings, World world, Faults faults) {
    SignatureVerifier verifier =
        new SignatureVerifier(
            settings.region(),
            world.services().keySet(),
            world.guard()::credential,
            settings.realTime());
    return new Dispatcher(world, verifier, faults, settings.identities().getFirst().accessKeyId());
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** What an AWS client takes as its endpoint. */
  public URI endpoint() {
    return URI.create("http://localhost:" + port());
  }

  /** Business time; changing it changes it for every client. */
  public VirtualClock clock() {
    return clock;
  }

  @Override
  public void close() throws IOException {
    server.stop(0);
    threads.shutdownNow();
    world.close();
  }
}

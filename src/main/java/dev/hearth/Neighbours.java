package dev.hearth;

import dev.hearth.base.BusinessClock;
import dev.hearth.emulator.Emulator;
import dev.hearth.emulator.EmulatorSettings;
import dev.hearth.emulator.Identity;
import dev.hearth.sagemaker.policy.PortalPolicy;
import dev.hearth.security.embedded.EmbeddedProvider;
import dev.hearth.security.embedded.ProviderSettings;
import dev.hearth.simulation.VirtualClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The emulator and the identity provider of the embedded profile: in this process, but reached over
 * HTTP as AWS and any provider would be. The provider starts beside the portal, to save time.
 */
final class Neighbours implements AutoCloseable {

  /** The portal's own identity at the emulator; its secret is made per data directory. */
  static final String PORTAL_KEY = "AKIAHEARTHPORTAL0000";

  static final String ACCOUNT = "123456789012";
  static final String REGION = "us-east-1";

  private static final int TRACE_LIMIT = 2_000;

  private final Emulator emulator;
  private final CompletableFuture<EmbeddedProvider> provider;

  private Neighbours(Emulator emulator, CompletableFuture<EmbeddedProvider> provider) {
    this.emulator = emulator;
    this.provider = provider;
  }

  static Neighbours start(RunOptions options, DataDirectory data, ProviderSettings provider) {
    var portal =
        new Identity(
            PORTAL_KEY,
            data.secret("emulator-portal"),
            ACCOUNT,
            "hearth-portal",
            PortalPolicy.rights(ACCOUNT));
    try {
      var emulator =
          Emulator.start(
              limits(options, EmulatorSettings.keptIn(data.path("emulator")))
                  .withPort(options.emulatorPort())
                  .withSpeed(options.speed())
                  .withStrictIam(true)
                  .withIdentities(List.of(Identity.DEFAULT, portal)));
      return new Neighbours(
          emulator,
          CompletableFuture.supplyAsync(
              () -> EmbeddedProvider.start(provider), r -> Thread.ofPlatform().start(r)));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The emulator cannot start on port " + options.emulatorPort() + ": " + e.getMessage(), e);
    }
  }

  /**
   * A trace comes from a cluster larger than the emulator's default quotas (docs/guide/trace.md).
   */
  private static EmulatorSettings limits(RunOptions options, EmulatorSettings settings) {
    return options.trace() == null ? settings : settings.withLimits(TRACE_LIMIT, TRACE_LIMIT);
  }

  /** The emulator's clock is everybody's business time. */
  BusinessClock clock() {
    return new EmulatorTime(emulator.clock());
  }

  URI emulatorEndpoint() {
    return emulator.endpoint();
  }

  void awaitProvider() {
    provider.join();
  }

  @Override
  public void close() {
    provider.thenAccept(EmbeddedProvider::close);
    try {
      emulator.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record EmulatorTime(VirtualClock clock) implements BusinessClock {

    @Override
    public Instant instant() {
      return clock.instant();
    }

    @Override
    public double speed() {
      return clock.state().speed();
    }
  }
}

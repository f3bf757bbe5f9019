package dev.hearth.sagemaker;

import dev.hearth.base.StartRefused;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The first cloud connection of a production installation, from configuration: {@code
 * hearth.cloud.account-id}, {@code hearth.cloud.region} and, if there is one, {@code
 * hearth.cloud.event-queue}. Credentials come from the SDK's default chain. Without the settings
 * nothing is added.
 */
@Component
@Profile("!embedded")
@Order(0)
class ConfiguredConnection implements ApplicationRunner {

  private final Environment environment;
  private final CloudConnections connections;

  ConfiguredConnection(Environment environment, CloudConnections connections) {
    this.environment = environment;
    this.connections = connections;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var account = environment.getProperty("hearth.cloud.account-id", "");
    var region = environment.getProperty("hearth.cloud.region", "");
    if (account.isBlank() && region.isBlank()) {
      return;
    }
    if (!account.matches("\\d{12}") || region.isBlank()) {
      throw new StartRefused(
          "hearth.cloud.account-id has 12 digits and goes with hearth.cloud.region, not '"
              + account
              + "' and '"
              + region
              + "'.");
    }
    var queue = environment.getProperty("hearth.cloud.event-queue", "");
    connections.connectAws(account, region, queue.isBlank() ? null : queue);
  }
}

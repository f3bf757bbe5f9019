package dev.hearth.sagemaker;

import dev.hearth.access.SystemOnly;
import dev.hearth.base.ConnectionId;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The AWS accounts and regions Hearth works in. */
@Service
public class CloudConnections {

  /** The queue every emulator has. */
  private static final String EMULATOR_QUEUE = "hearth-training-job-events";

  private final ConnectionRepository connections;
  private final Clock clock;

  CloudConnections(ConnectionRepository connections, Clock clock) {
    this.connections = connections;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  @SystemOnly("sync and submission")
  public List<CloudConnection> findAll() {
    return connections.findAll();
  }

  @Transactional(readOnly = true)
  @SystemOnly("submission, for the tenant's own connection")
  public Optional<CloudConnection> find(ConnectionId id) {
    return connections.findAll().stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /**
   * Makes sure the connection to AWS exists.
   *
   * @param eventQueue null for polling alone
   */
  @Transactional
  @SystemOnly("set-up from configuration")
  public CloudConnection connectAws(String accountId, String region, @Nullable String eventQueue) {
    return connect(
        new CloudConnection(
            ConnectionId.random(),
            accountId + " " + region,
            accountId,
            region,
            null,
            CloudConnection.CredentialsSource.DEFAULT_CHAIN,
            eventQueue));
  }

  /** Makes sure the connection to an emulator exists, at its present address. */
  @Transactional
  @SystemOnly("set-up of the embedded profile")
  public CloudConnection connectEmulator(String accountId, String region, URI endpoint) {
    return connect(
        new CloudConnection(
            ConnectionId.random(),
            "Emulator",
            accountId,
            region,
            endpoint,
            CloudConnection.CredentialsSource.EMULATOR,
            EMULATOR_QUEUE));
  }

  private CloudConnection connect(CloudConnection wanted) {
    var known = find(wanted.accountId(), wanted.region());
    if (known.isPresent()) {
      connections.move(known.get().id(), wanted.endpoint(), wanted.eventQueue());
      return known.get();
    }
    connections.insert(wanted, clock.instant());
    return wanted;
  }

  private Optional<CloudConnection> find(String accountId, String region) {
    return connections.findAll().stream()
        .filter(c -> c.accountId().equals(accountId) && c.region().equals(region))
        .findFirst();
  }
}

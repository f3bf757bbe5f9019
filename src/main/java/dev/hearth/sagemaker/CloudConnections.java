package dev.hearth.sagemaker;

import dev.hearth.access.SystemOnly;
import dev.hearth.base.ConnectionId;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The AWS accounts and regions Hearth works in. */
@Service
public class CloudConnections {

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

  /** Makes sure the connection to AWS exists. */
  @Transactional
  @SystemOnly("set-up from configuration")
  public CloudConnection connectAws(String accountId, String region) {
    return find(accountId, region)
        .orElseGet(() ->
            insert(
                new CloudConnection(
                    ConnectionId.random(),
                    accountId + " " + region,
                    accountId,
                    region,
                    null,
                    CloudConnection.CredentialsSource.DEFAULT_CHAIN)));
  }

  /** Makes sure the connection to an emulator exists, at its present address. */
  @Transactional
  @SystemOnly("set-up of the embedded profile")
  public CloudConnection connectEmulator(String accountId, String region, URI endpoint) {
    var known = find(accountId, region);
    if (known.isPresent()) {
      connections.moveEndpoint(known.get().id(), endpoint);
      return known.get();
    }
    return insert(
        new CloudConnection(
            ConnectionId.random(),
            "Emulator",
            accountId,
            region,
            endpoint,
            CloudConnection.CredentialsSource.EMULATOR));
  }

  private Optional<CloudConnection> find(String accountId, String region) {
    return connections.findAll().stream()
        .filter(c -> c.accountId().equals(accountId) && c.region().equals(region))
        .findFirst();
  }

  private CloudConnection insert(CloudConnection connection) {
    connections.insert(connection, clock.instant());
    return connection;
  }
}

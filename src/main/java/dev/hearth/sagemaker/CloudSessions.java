package dev.hearth.sagemaker;

import dev.hearth.base.TenantId;
import dev.hearth.sagemaker.policy.BrokerPolicy;
import dev.hearth.sagemaker.policy.ReaderPolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/**
 * Temporary credentials: of the broker narrowed to one tenant, or of the reader. A session lives 15
 * minutes, the shortest STS gives, and is used again until shortly before. It belongs to (tenant,
 * policy): a change of the tenant's roles makes another one.
 */
@Component
class CloudSessions {

  private static final Duration LIFE = Duration.ofMinutes(15);

  /** No call is begun with a session that has less left than this. */
  private static final Duration SPARE = Duration.ofMinutes(2);

  private final SageMakerClients clients;
  private final Clock clock;
  private final Map<Key, Session> sessions = new ConcurrentHashMap<>();

  CloudSessions(SageMakerClients clients, Clock clock) {
    this.clients = clients;
    this.clock = clock;
  }

  /** With what a call for this tenant is signed. May fail with {@link SdkException}. */
  AwsRequestOverrideConfiguration of(CloudTenant tenant) {
    var policy = tenant.sessionPolicy();
    if (policy.length() > BrokerPolicy.LONGEST_SESSION) {
      throw new IllegalStateException("Tenant " + tenant.code() + " has too many adopted roles");
    }
    return signedWith(
        new Key(tenant.connection(), BrokerPolicy.NAME, tenant.id(), tenant.code(), policy));
  }

  /** With what a call of sync is signed. */
  AwsRequestOverrideConfiguration ofReader(CloudConnection connection) {
    return signedWith(new Key(connection, ReaderPolicy.NAME, null, "sync", null));
  }

  /** Forgets what the cloud no longer takes, so that the next call begins anew. */
  void forget(CloudConnection connection) {
    sessions.keySet().removeIf(key -> key.connection().equals(connection));
  }

  private AwsRequestOverrideConfiguration signedWith(Key key) {
    return AwsRequestOverrideConfiguration.builder().credentialsProvider(current(key)).build();
  }

  private AwsCredentialsProvider current(Key key) {
    var known = sessions.get(key);
    if (known != null && known.until.isAfter(clock.instant())) {
      return known.credentials;
    }
    var fresh = assume(key);
    sessions.put(key, fresh);
    sessions.values().removeIf(session -> session.until.isBefore(clock.instant()));
    return fresh.credentials;
  }

  private Session assume(Key key) {
    var connection = key.connection();
    var request =
        AssumeRoleRequest.builder()
            .roleArn(connection.roleArn("/", key.role()))
            .roleSessionName("hearth-" + key.name())
            .durationSeconds(Math.toIntExact(LIFE.toSeconds()))
            .policy(key.policy());
    var given = clients.sessionsOf(connection).assumeRole(request.build()).credentials();
    return new Session(
        StaticCredentialsProvider.create(
            AwsSessionCredentials.create(
                given.accessKeyId(), given.secretAccessKey(), given.sessionToken())),
        clock.instant().plus(LIFE).minus(SPARE));
  }

  /**
   * @param tenant null for the reader
   * @param name that CloudTrail shows
   */
  private record Key(
      CloudConnection connection,
      String role,
      @Nullable TenantId tenant,
      String name,
      @Nullable String policy) {}

  /** No record: its text would show the secret in a log. */
  private static final class Session {

    private final AwsCredentialsProvider credentials;
    private final Instant until;

    Session(AwsCredentialsProvider credentials, Instant until) {
      this.credentials = credentials;
      this.until = until;
    }
  }
}

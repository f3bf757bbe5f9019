package dev.hearth.testing;

import dev.hearth.emulator.Emulator;
import dev.hearth.emulator.EmulatorSettings;
import dev.hearth.emulator.Identity;
import dev.hearth.emulator.SignedCalls;
import dev.hearth.sagemaker.CloudConnection;
import dev.hearth.sagemaker.CloudConnections;
import dev.hearth.sagemaker.policy.ExecutionRolePolicy;
import dev.hearth.sagemaker.policy.PortalPolicy;
import dev.hearth.sync.CloudSync;
import dev.hearth.tenant.TenantRoles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;

/**
 * An AWS account of its own for one test: an emulator in memory, connected to the portal. Its time
 * is the portal's business time and stands still until {@link #advance}.
 */
public final class TestCloud implements AutoCloseable {

  static final String ACCESS_KEY = "AKIATESTPORTAL000000";
  static final String SECRET = "test-portal-secret";
  private static final String ADMINISTRATOR = "AKIATESTADMINISTRATO";
  private static final AtomicLong ACCOUNTS = new AtomicLong(100_000_000_000L);

  private final TestPortal portal;
  private final Emulator emulator;
  private final String account;
  private CloudConnection connection;

  private TestCloud(TestPortal portal, Emulator emulator, String account) {
    this.portal = portal;
    this.emulator = emulator;
    this.account = account;
    this.connection = connect(portal, account, emulator.endpoint());
  }

  public static TestCloud start(TestPortal portal) {
    return start(portal, settings -> settings);
  }

  /** With other limits or another seed than the usual. */
  public static TestCloud start(TestPortal portal, UnaryOperator<EmulatorSettings> change) {
    var account = Long.toString(ACCOUNTS.incrementAndGet());
    var portalsOwn =
        new Identity(ACCESS_KEY, SECRET, account, "hearth-portal", PortalPolicy.rights(account));
    var settings =
        EmulatorSettings.inMemory()
            .withStrictIam(true)
            .withIdentities(
                List.of(new Identity(ADMINISTRATOR, SECRET, account, "administrator"), portalsOwn));
    try {
      var emulator = Emulator.start(change.apply(settings));
      emulator.clock().freeze();
      emulator.clock().advanceTo(portal.clock().instant());
      portal.clock().set(emulator.clock().instant());
      var cloud = new TestCloud(portal, emulator, account);
      portal.get(TenantRoles.class).ensureOwn(cloud.connection);
      return cloud;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CloudConnection connect(TestPortal portal, String account, URI endpoint) {
    return portal.get(CloudConnections.class).connectEmulator(account, "us-east-1", endpoint);
  }

  public CloudConnection connection() {
    return connection;
  }

  public Emulator emulator() {
    return emulator;
  }

  public Instant now() {
    return portal.clock().instant();
  }

  /** Moves the cloud and the portal on together. */
  public void advance(Duration by) {
    emulator.clock().step(by);
    portal.clock().set(emulator.clock().instant());
  }

  /** One round of sync for this cloud only. */
  public void sync() {
    portal.get(CloudSync.class).round(connection);
  }

  /** Moves time on in steps, with a round of sync after each, as the schedule would. */
  public void run(Duration by, Duration step) {
    for (var left = by; left.isPositive(); left = left.minus(step)) {
      advance(left.compareTo(step) < 0 ? left : step);
      sync();
    }
  }

  /** From now on the portal finds nobody at the cloud's address. */
  public void disconnect() {
    connection = moved(URI.create("http://localhost:1"));
  }

  /** The cloud is at its address again. */
  public void reconnect() {
    connection = moved(emulator.endpoint());
  }

  private CloudConnection moved(URI endpoint) {
    connect(portal, account, endpoint);
    return portal.get(CloudConnections.class).find(connection.id()).orElseThrow();
  }

  /** How badly events arrive from now on: shares of them. */
  public void deliverEvents(double loss, double duplicate, double reorder) {
    var body =
        "{\"Loss\": %s, \"Duplicate\": %s, \"Reorder\": %s}".formatted(loss, duplicate, reorder);
    administer("SetEventDelivery", body);
  }

  /** What only the emulator's own administration can do, such as planting a violation. */
  public void administer(String operation, String body) {
    var key = AwsBasicCredentials.create(ADMINISTRATOR, SECRET);
    var answer = new SignedCalls(emulator.endpoint(), key).emulator(operation, body);
    if (answer.status() != 200) {
      throw new IllegalStateException(answer.body());
    }
  }

  /** The account's administrator, beside the portal: may do everything. */
  public SageMakerClient client() {
    return administrator(SageMakerClient.builder()).build();
  }

  /** The account's administrator at IAM. */
  public IamClient iam() {
    return administrator(IamClient.builder()).build();
  }

  /** A role SageMaker may assume, made beside the portal; its ARN. */
  public String role(String name) {
    try (var iam = iam()) {
      return iam.createRole(
              r -> r.roleName(name).assumeRolePolicyDocument(ExecutionRolePolicy.trust(account)))
          .role()
          .arn();
    }
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B administrator(
      B builder) {
    return builder
        .endpointOverride(emulator.endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(ADMINISTRATOR, SECRET)))
        .httpClientBuilder(UrlConnectionHttpClient.builder());
  }

  @Override
  public void close() {
    try {
      emulator.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.hearth.sagemaker;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * One SDK client per connection and service, made at first use. Their credentials are the portal's
 * own, which suffice for roles and sessions only; calls about jobs bring a session of their own.
 */
@Component
class SageMakerClients {

  private final String emulatorKey;
  private final String emulatorSecret;
  private final ConcurrentMap<CloudConnection, SageMakerClient> clients = new ConcurrentHashMap<>();
  private final ConcurrentMap<CloudConnection, SqsClient> queues = new ConcurrentHashMap<>();
  private final ConcurrentMap<CloudConnection, IamClient> roles = new ConcurrentHashMap<>();
  private final ConcurrentMap<CloudConnection, StsClient> sessions = new ConcurrentHashMap<>();

  SageMakerClients(
      @Value("${hearth.emulator.access-key:}") String emulatorKey,
      @Value("${hearth.emulator.secret-key:}") String emulatorSecret) {
    this.emulatorKey = emulatorKey;
    this.emulatorSecret = emulatorSecret;
  }

  SageMakerClient of(CloudConnection connection) {
    return clients.computeIfAbsent(connection, this::connect);
  }

  SqsClient queueOf(CloudConnection connection) {
    return queues.computeIfAbsent(connection, c -> configured(SqsClient.builder(), c).build());
  }

  /** IAM is one for all regions; an emulator takes signatures for its region, as any. */
  IamClient rolesOf(CloudConnection connection) {
    return roles.computeIfAbsent(
        connection,
        c ->
            configured(IamClient.builder(), c)
                .region(c.endpoint() == null ? Region.AWS_GLOBAL : Region.of(c.region()))
                .build());
  }

  StsClient sessionsOf(CloudConnection connection) {
    return sessions.computeIfAbsent(connection, c -> configured(StsClient.builder(), c).build());
  }

  private SageMakerClient connect(CloudConnection connection) {
    return configured(SageMakerClient.builder(), connection).build();
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B configured(
      B builder, CloudConnection connection) {
    builder
        .region(Region.of(connection.region()))
        .credentialsProvider(credentials(connection))
        .httpClientBuilder(
            UrlConnectionHttpClient.builder()
                .connectionTimeout(Duration.ofSeconds(5))
                .socketTimeout(Duration.ofSeconds(20)));
    if (connection.endpoint() != null) {
      builder.endpointOverride(connection.endpoint());
    }
    return builder;
  }

  private AwsCredentialsProvider credentials(CloudConnection connection) {
    return switch (connection.credentials()) {
      case DEFAULT_CHAIN -> DefaultCredentialsProvider.builder().build();
      case EMULATOR ->
          StaticCredentialsProvider.create(AwsBasicCredentials.create(emulatorKey, emulatorSecret));
    };
  }

  @PreDestroy
  void close() {
    clients.values().forEach(SageMakerClient::close);
    queues.values().forEach(SqsClient::close);
    roles.values().forEach(IamClient::close);
    sessions.values().forEach(StsClient::close);
  }
}

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
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;

/** One SDK client per connection, made at first use. */
@Component
class SageMakerClients {

  private final String emulatorKey;
  private final String emulatorSecret;
  private final ConcurrentMap<CloudConnection, SageMakerClient> clients = new ConcurrentHashMap<>();

  SageMakerClients(
      @Value("${hearth.emulator.access-key:}") String emulatorKey,
      @Value("${hearth.emulator.secret-key:}") String emulatorSecret) {
    this.emulatorKey = emulatorKey;
    this.emulatorSecret = emulatorSecret;
  }

  SageMakerClient of(CloudConnection connection) {
    return clients.computeIfAbsent(connection, this::connect);
  }

  private SageMakerClient connect(CloudConnection connection) {
    var builder =
        SageMakerClient.builder()
            .region(Region.of(connection.region()))
            .credentialsProvider(credentials(connection))
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(Duration.ofSeconds(5))
                    .socketTimeout(Duration.ofSeconds(20)));
    if (connection.endpoint() != null) {
      builder.endpointOverride(connection.endpoint());
    }
    return builder.build();
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
  }
}

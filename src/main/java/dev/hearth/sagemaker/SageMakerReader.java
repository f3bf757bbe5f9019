package dev.hearth.sagemaker;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sagemaker.model.DescribeTrainingJobResponse;
import software.amazon.awssdk.services.sagemaker.model.ListTrainingJobsRequest;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;
import software.amazon.awssdk.services.sagemaker.model.SortOrder;
import software.amazon.awssdk.services.sagemaker.model.WarmPoolResourceStatus;

/**
 * Reads the jobs of a whole account, for sync and for the isolation report, as an identity that can
 * change nothing. What it reads is of all tenants: whoever uses it sorts it by tenant before
 * anybody sees it.
 */
@Component
public class SageMakerReader {

  private final SageMakerClients clients;
  private final CloudSessions sessions;

  SageMakerReader(SageMakerClients clients, CloudSessions sessions) {
    this.clients = clients;
    this.sessions = sessions;
  }

  /** Empty when there is no job of this name. */
  public Optional<TrainingJobDescription> describe(CloudConnection connection, String name) {
    return ask(connection, name).map(SdkMapping::fromSdk);
  }

  private Optional<DescribeTrainingJobResponse> ask(CloudConnection connection, String name) {
    try {
      var signed = sessions.ofReader(connection);
      var answer =
          clients
              .of(connection)
              .describeTrainingJob(r -> r.trainingJobName(name).overrideConfiguration(signed));
      return Optional.of(answer);
    } catch (SageMakerException e) {
      if (SdkFailures.isNotFound(e)) {
        return Optional.empty();
      }
      throw unavailable(connection, e);
    } catch (SdkException e) {
      throw unavailable(connection, e);
    }
  }

  /** The job as far as it tells whose it is; empty when there is none of this name. */
  public Optional<CloudJob> look(CloudConnection connection, String name) {
    return ask(connection, name).map(SdkMapping::toCloudJob);
  }

  /** Every job created since an instant. */
  public void listCreatedSince(
      CloudConnection connection, Instant since, Consumer<TrainingJobSummary> consumer) {
    list(connection, ListTrainingJobsRequest.builder().creationTimeAfter(since).build(), consumer);
  }

  /**
   * Every job of those created after an instant that changed since another; pages may be short or
   * empty with a token, so it goes on to the end.
   */
  public void listModifiedSince(
      CloudConnection connection,
      Instant createdAfter,
      @Nullable Instant since,
      Consumer<TrainingJobSummary> consumer) {
    list(
        connection,
        ListTrainingJobsRequest.builder()
            .creationTimeAfter(createdAfter)
            .lastModifiedTimeAfter(since)
            .build(),
        consumer);
  }

  /** Every job of those created after an instant whose pool waits for the next one. */
  public void listWithAvailablePool(
      CloudConnection connection, Instant createdAfter, Consumer<TrainingJobSummary> consumer) {
    list(
        connection,
        ListTrainingJobsRequest.builder()
            .creationTimeAfter(createdAfter)
            .warmPoolStatusEquals(WarmPoolResourceStatus.AVAILABLE)
            .build(),
        consumer);
  }

  private void list(
      CloudConnection connection,
      ListTrainingJobsRequest request,
      Consumer<TrainingJobSummary> consumer) {
    try {
      var all =
          request.toBuilder()
              .maxResults(100)
              .sortBy("CreationTime")
              .sortOrder(SortOrder.ASCENDING)
              .overrideConfiguration(sessions.ofReader(connection));
      clients.of(connection).listTrainingJobsPaginator(all.build()).stream()
          .flatMap(page -> page.trainingJobSummaries().stream())
          .map(SdkMapping::fromSdk)
          .forEach(consumer);
    } catch (SdkException e) {
      throw unavailable(connection, e);
    }
  }

  private CloudUnavailableException unavailable(CloudConnection connection, SdkException e) {
    if (e instanceof SageMakerException answer && SdkFailures.isOfSession(answer)) {
      sessions.forget(connection);
    }
    return new CloudUnavailableException(e);
  }
}

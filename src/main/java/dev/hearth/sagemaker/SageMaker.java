package dev.hearth.sagemaker;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sagemaker.model.ListTrainingJobsRequest;
import software.amazon.awssdk.services.sagemaker.model.ResourceInUseException;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;
import software.amazon.awssdk.services.sagemaker.model.SortOrder;
import software.amazon.awssdk.services.sagemaker.model.WarmPoolResourceStatus;

/**
 * The one path to SageMaker: the AWS SDK, whose endpoint is AWS or the emulator. Failures of the
 * network surface as {@link CloudUnavailableException}; only creation tells them apart further,
 * because a lost answer may hide a job.
 */
@Component
public class SageMaker {

  private static final String NOT_FOUND = "Requested resource not found.";

  private final SageMakerClients clients;

  SageMaker(SageMakerClients clients) {
    this.clients = clients;
  }

  public CreateOutcome create(CloudConnection connection, TrainingJobRequest request) {
    try {
      var answer = clients.of(connection).createTrainingJob(SdkMapping.toSdk(request));
      return new CreateOutcome.Created(answer.trainingJobArn());
    } catch (ResourceInUseException e) {
      return new CreateOutcome.NameTaken();
    } catch (SageMakerException e) {
      if (e.statusCode() >= 500 || e.isThrottlingException()) {
        return new CreateOutcome.Unanswered(code(e));
      }
      return new CreateOutcome.Refused(code(e), message(e));
    } catch (SdkException e) {
      return new CreateOutcome.Unanswered(e.getClass().getSimpleName());
    }
  }

  /** Empty when there is no job of this name. */
  public Optional<TrainingJobDescription> describe(CloudConnection connection, String name) {
    try {
      var answer = clients.of(connection).describeTrainingJob(r -> r.trainingJobName(name));
      return Optional.of(SdkMapping.fromSdk(answer));
    } catch (SageMakerException e) {
      if (isNotFound(e)) {
        return Optional.empty();
      }
      throw unavailable(e);
    } catch (SdkException e) {
      throw unavailable(e);
    }
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
    var all =
        request.toBuilder().maxResults(100).sortBy("CreationTime").sortOrder(SortOrder.ASCENDING);
    try {
      clients.of(connection).listTrainingJobsPaginator(all.build()).stream()
          .flatMap(page -> page.trainingJobSummaries().stream())
          .map(SdkMapping::fromSdk)
          .forEach(consumer);
    } catch (SdkException e) {
      throw unavailable(e);
    }
  }

  /** Asks the cloud to stop; a job that is over already stays as it is. */
  public void stop(CloudConnection connection, String name) {
    try {
      clients.of(connection).stopTrainingJob(r -> r.trainingJobName(name));
    } catch (SageMakerException e) {
      // 400: it ended meanwhile, which is what was asked for
      if (e.statusCode() >= 500 || e.isThrottlingException()) {
        throw unavailable(e);
      }
    } catch (SdkException e) {
      throw unavailable(e);
    }
  }

  /** Sets the time left of an available pool; zero releases it. */
  public void updateKeepAlive(CloudConnection connection, String name, Duration keepAlive) {
    try {
      clients
          .of(connection)
          .updateTrainingJob(r ->
              r.trainingJobName(name)
                  .resourceConfig(
                      c -> c.keepAlivePeriodInSeconds(Math.toIntExact(keepAlive.toSeconds()))));
    } catch (SdkException e) {
      throw unavailable(e);
    }
  }

  private static boolean isNotFound(SageMakerException e) {
    return code(e).startsWith("ResourceNotFound")
        || (code(e).equals("ValidationException") && message(e).contains(NOT_FOUND));
  }

  private static String code(SageMakerException e) {
    var details = e.awsErrorDetails();
    return details == null || details.errorCode() == null ? "Unknown" : details.errorCode();
  }

  private static String message(SageMakerException e) {
    var details = e.awsErrorDetails();
    return details == null || details.errorMessage() == null ? "" : details.errorMessage();
  }

  private static CloudUnavailableException unavailable(SdkException e) {
    return new CloudUnavailableException(e);
  }
}

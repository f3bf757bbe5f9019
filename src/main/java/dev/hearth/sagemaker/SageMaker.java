package dev.hearth.sagemaker;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sagemaker.model.ResourceInUseException;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;

/**
 * SageMaker on behalf of one tenant: the AWS SDK, whose endpoint is AWS or the emulator. Every call
 * carries rights for that tenant's roles and job names alone, so a mistake about the tenant is
 * refused by the cloud itself. Failures of the network surface as {@link
 * CloudUnavailableException}; only creation tells them apart further, because a lost answer may
 * hide a job.
 */
@Component
public class SageMaker {

  private final SageMakerClients clients;
  private final CloudSessions sessions;

  SageMaker(SageMakerClients clients, CloudSessions sessions) {
    this.clients = clients;
    this.sessions = sessions;
  }

  public CreateOutcome create(CloudTenant tenant, TrainingJobRequest request) {
    try {
      var signed =
          SdkMapping.toSdk(request).toBuilder().overrideConfiguration(sessions.of(tenant)).build();
      var answer = clients.of(tenant.connection()).createTrainingJob(signed);
      return new CreateOutcome.Created(answer.trainingJobArn());
    } catch (ResourceInUseException e) {
      return new CreateOutcome.NameTaken();
    } catch (SageMakerException e) {
      if (SdkFailures.isOfSession(e)) {
        sessions.forget(tenant.connection());
        return new CreateOutcome.Unanswered(SdkFailures.code(e));
      }
      if (SdkFailures.isTemporary(e)) {
        return new CreateOutcome.Unanswered(SdkFailures.code(e));
      }
      return new CreateOutcome.Refused(SdkFailures.code(e), SdkFailures.message(e));
    } catch (SdkException e) {
      return new CreateOutcome.Unanswered(e.getClass().getSimpleName());
    }
  }

  /** Empty when there is no job of this name. */
  public Optional<TrainingJobDescription> describe(CloudTenant tenant, String name) {
    try {
      var signed = sessions.of(tenant);
      var answer =
          clients
              .of(tenant.connection())
              .describeTrainingJob(r -> r.trainingJobName(name).overrideConfiguration(signed));
      return Optional.of(SdkMapping.fromSdk(answer));
    } catch (SageMakerException e) {
      if (SdkFailures.isNotFound(e)) {
        return Optional.empty();
      }
      throw unavailable(tenant, e);
    } catch (SdkException e) {
      throw unavailable(tenant, e);
    }
  }

  /** Asks the cloud to stop; a job that is over already stays as it is. */
  public void stop(CloudTenant tenant, String name) {
    try {
      var signed = sessions.of(tenant);
      clients
          .of(tenant.connection())
          .stopTrainingJob(r -> r.trainingJobName(name).overrideConfiguration(signed));
    } catch (SageMakerException e) {
      // another 400: it ended meanwhile, which is what was asked for
      if (SdkFailures.isTemporary(e) || SdkFailures.isOfSession(e) || SdkFailures.isDenied(e)) {
        throw unavailable(tenant, e);
      }
    } catch (SdkException e) {
      throw unavailable(tenant, e);
    }
  }

  /** Sets the time left of an available pool; zero releases it. */
  public void updateKeepAlive(CloudTenant tenant, String name, Duration keepAlive) {
    try {
      var signed = sessions.of(tenant);
      clients
          .of(tenant.connection())
          .updateTrainingJob(r ->
              r.trainingJobName(name)
                  .resourceConfig(
                      c -> c.keepAlivePeriodInSeconds(Math.toIntExact(keepAlive.toSeconds())))
                  .overrideConfiguration(signed));
    } catch (SdkException e) {
      throw unavailable(tenant, e);
    }
  }

  private CloudUnavailableException unavailable(CloudTenant tenant, SdkException e) {
    if (e instanceof SageMakerException answer && SdkFailures.isOfSession(answer)) {
      sessions.forget(tenant.connection());
    }
    return new CloudUnavailableException(e);
  }
}

package dev.hearth.sagemaker;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The queue of a connection that receives "SageMaker Training Job State Change". */
@Component
public class JobEvents {

  private static final Logger log = LoggerFactory.getLogger(JobEvents.class);
  private static final int MOST_PER_CALL = 10;

  private final SageMakerClients clients;
  private final CloudSessions sessions;
  private final JsonMapper json;

  JobEvents(SageMakerClients clients, CloudSessions sessions, JsonMapper json) {
    this.clients = clients;
    this.sessions = sessions;
    this.json = json;
  }

  /** Up to ten events; none when the connection has no queue. Waits for the first that long. */
  public List<JobEvent> receive(CloudConnection connection, Duration wait) {
    if (connection.eventQueue() == null) {
      return List.of();
    }
    try {
      var url = url(connection);
      var signed = sessions.ofReader(connection);
      return clients
          .queueOf(connection)
          .receiveMessage(r ->
              r.queueUrl(url)
                  .maxNumberOfMessages(MOST_PER_CALL)
                  .waitTimeSeconds(Math.toIntExact(wait.toSeconds()))
                  .overrideConfiguration(signed))
          .messages()
          .stream()
          .map(this::event)
          .toList();
    } catch (SdkException e) {
      throw new CloudUnavailableException(e);
    }
  }

  /** The event needs no further delivery. */
  public void done(CloudConnection connection, JobEvent event) {
    try {
      var url = url(connection);
      var signed = sessions.ofReader(connection);
      clients
          .queueOf(connection)
          .deleteMessage(
              r -> r.queueUrl(url).receiptHandle(event.receipt()).overrideConfiguration(signed));
    } catch (SdkException e) {
      throw new CloudUnavailableException(e);
    }
  }

  private String url(CloudConnection connection) {
    var signed = sessions.ofReader(connection);
    return clients
        .queueOf(connection)
        .getQueueUrl(r -> r.queueName(connection.eventQueue()).overrideConfiguration(signed))
        .queueUrl();
  }

  private JobEvent event(Message message) {
    try {
      var name = json.readTree(message.body()).path("detail").path("TrainingJobName").asString("");
      return new JobEvent(name, message.receiptHandle());
    } catch (JacksonException e) {
      log.warn("An event that is not JSON was dropped: message {}", message.messageId());
      return new JobEvent("", message.receiptHandle());
    }
  }
}

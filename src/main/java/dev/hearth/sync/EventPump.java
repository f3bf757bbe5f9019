package dev.hearth.sync;

import dev.hearth.access.SystemOnly;
import dev.hearth.sagemaker.CloudConnection;
import dev.hearth.sagemaker.JobEvents;
import dev.hearth.sagemaker.SageMakerReader;
import dev.hearth.trainingjob.TrainingJobLedger;
import java.time.Duration;
import java.util.HashSet;
import org.springframework.stereotype.Service;

/**
 * Learns of changes sooner than by polling: each event has its job described. An event taken twice,
 * late or out of order changes nothing, because the description is the truth; one that is lost is
 * made up for by the next round of {@link CloudSync}. An event is given back to the queue until its
 * job is written down.
 */
@Service
public class EventPump {

  private final JobEvents events;
  private final SageMakerReader sageMaker;
  private final TrainingJobLedger ledger;

  EventPump(JobEvents events, SageMakerReader sageMaker, TrainingJobLedger ledger) {
    this.events = events;
    this.sageMaker = sageMaker;
    this.ledger = ledger;
  }

  /** Takes what is in the queue now, at most ten events; answers how many. */
  @SystemOnly("the scheduler")
  public int pump(CloudConnection connection, Duration wait) {
    var received = events.receive(connection, wait);
    var described = new HashSet<String>();
    for (var event : received) {
      if (described.add(event.trainingJobName())) {
        describe(connection, event.trainingJobName());
      }
      events.done(connection, event);
    }
    return received.size();
  }

  private void describe(CloudConnection connection, String cloudName) {
    ledger
        .find(connection.id(), cloudName)
        .ifPresent(job ->
            sageMaker
                .describe(connection, cloudName)
                .ifPresent(seen -> ledger.apply(job.tenant(), job.id(), seen)));
  }
}

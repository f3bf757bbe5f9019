package dev.hearth.sagemaker;

/**
 * Word from the queue that something about a job changed. Only the name counts: events come twice,
 * late and out of order (facts sheet 5), so what is true is asked of the cloud.
 *
 * @param trainingJobName empty when the message was not understood
 * @param receipt hand it back when done with
 */
public record JobEvent(String trainingJobName, String receipt) {}

package dev.hearth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** State changes arrive in a queue, as badly as one asks for. */
class EventQueueTest {

  private static final Pattern STATUS = Pattern.compile("SecondaryStatus\\\\\":\\\\\"(\\w+)");
  private static final Pattern HANDLE = Pattern.compile("\"ReceiptHandle\":\"([^\"]+)\"");

  private static final Pattern QUERY_HANDLE = Pattern.compile("<ReceiptHandle>([^<]+)<");

  @TempDir Path dir;

  @Test
  void every_state_change_is_announced_once_and_stays_until_deleted() throws IOException {
    try (Emulator emulator = start()) {
      SignedCalls calls = new SignedCalls(emulator);
      live(calls);
      String received = receive(calls);
      assertThat(all(STATUS, received))
          .containsExactly("Starting", "Downloading", "Training", "Uploading", "Completed");
      assertThat(received)
          .contains("SageMaker Training Job State Change", "aws.sagemaker")
          .doesNotContain("WarmPool");
      assertThat(all(STATUS, receive(calls))).as("hidden for a while").isEmpty();
      for (String handle : all(HANDLE, received).subList(0, 4)) {
        sqs(calls, "DeleteMessage", "\"ReceiptHandle\": \"" + handle + "\"");
      }
    }
    try (Emulator emulator = start()) {
      assertThat(all(STATUS, receive(new SignedCalls(emulator))))
          .as("after a restart")
          .containsExactly("Completed");
    }
  }

  @Test
  void events_can_be_doubled_and_lost() throws IOException {
    try (Emulator emulator = start()) {
      SignedCalls calls = new SignedCalls(emulator);
      calls.emulator("SetEventDelivery", "{\"Duplicate\": 1}");
      live(calls);
      assertThat(all(STATUS, receive(calls))).hasSize(10);
      calls.emulator("SetEventDelivery", "{\"Loss\": 1}");
      sqs(calls, "PurgeQueue", "");
      calls.json("sagemaker", "SageMaker.CreateTrainingJob", Requests.job("second", "r", "t"));
      assertThat(all(STATUS, receive(calls))).isEmpty();
      assertThat(calls.emulator("SetEventDelivery", "{\"Loss\": 2}").body())
          .contains("between 0 and 1");
    }
  }

  @Test
  void older_clients_speak_query() throws IOException {
    try (Emulator emulator = start()) {
      SignedCalls calls = new SignedCalls(emulator);
      live(calls);
      SignedCalls.Answer url =
          calls.query(
              "sqs", Map.of("Action", "GetQueueUrl", "QueueName", "hearth-training-job-events"));
      SignedCalls.Answer received =
          calls.query(
              "sqs",
              Map.of(
                  "Action",
                  "ReceiveMessage",
                  "QueueUrl",
                  url.element("QueueUrl"),
                  "MaxNumberOfMessages",
                  "2",
                  "AttributeName.1",
                  "All"));
      assertThat(received.body())
          .contains("<Name>SentTimestamp</Name><Value>", "SageMaker Training Job State Change");
      assertThat(all(QUERY_HANDLE, received.body())).hasSize(2);
      SignedCalls.Answer deleted =
          calls.query(
              "sqs",
              Map.of(
                  "Action",
                  "DeleteMessageBatch",
                  "QueueUrl",
                  url.element("QueueUrl"),
                  "DeleteMessageBatchRequestEntry.1.Id",
                  "one",
                  "DeleteMessageBatchRequestEntry.1.ReceiptHandle",
                  all(QUERY_HANDLE, received.body()).getFirst(),
                  "DeleteMessageBatchRequestEntry.2.Id",
                  "two",
                  "DeleteMessageBatchRequestEntry.2.ReceiptHandle",
                  "wrong"));
      assertThat(deleted.body())
          .contains("<DeleteMessageBatchResultEntry><Id>one</Id>")
          .contains("<BatchResultErrorEntry><Id>two</Id><Code>ReceiptHandleIsInvalid</Code>");
      SignedCalls.Answer missing =
          calls.query("sqs", Map.of("Action", "GetQueueUrl", "QueueName", "another"));
      assertThat(missing.status()).isEqualTo(400);
      assertThat(missing.element("Code")).isEqualTo("AWS.SimpleQueueService.NonExistentQueue");
    }
  }

  @Test
  void another_queue_does_not_exist() throws IOException {
    try (Emulator emulator = start()) {
      String body = "{\"QueueUrl\": \"http://localhost/123456789012/another\"}";
      assertThat(new SignedCalls(emulator).json("sqs", "AmazonSQS.ReceiveMessage", body).body())
          .contains("QueueDoesNotExist");
    }
  }

  private Emulator start() throws IOException {
    Emulator emulator = Emulator.start(EmulatorSettings.keptIn(dir));
    emulator.clock().freeze();
    return emulator;
  }

  private static void live(SignedCalls calls) {
    calls.json("sagemaker", "SageMaker.CreateTrainingJob", Requests.job("first", "r", "t"));
    calls.emulator("StepClock", "{\"Seconds\": 3000}");
  }

  private static String receive(SignedCalls calls) {
    return sqs(calls, "ReceiveMessage", "\"MaxNumberOfMessages\": 10");
  }

  private static String sqs(SignedCalls calls, String operation, String members) {
    String url = "\"QueueUrl\": \"http://localhost/123456789012/hearth-training-job-events\"";
    return calls
        .json(
            "sqs",
            "AmazonSQS." + operation,
            "{" + url + (members.isEmpty() ? "" : ", " + members) + "}")
        .body();
  }

  private static List<String> all(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}

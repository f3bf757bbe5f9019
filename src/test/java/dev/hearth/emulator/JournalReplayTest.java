package dev.hearth.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sagemaker.model.DescribeTrainingJobResponse;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;

/** A journal opened again gives the same answers, however the process ended. */
class JournalReplayTest {

  private static final List<String> NAMES = List.of("first", "second", "third", "fourth");

  @TempDir Path dir;

  @Test
  void reopening_gives_the_same_answers() throws IOException {
    List<String> before;
    try (Emulator emulator = Emulator.start(EmulatorSettings.keptIn(dir));
        SdkClient client = new SdkClient(emulator)) {
      emulator.clock().freeze();
      liveALittle(emulator, client);
      before = answers(client);
    }
    try (Emulator emulator = Emulator.start(EmulatorSettings.keptIn(dir));
        SdkClient client = new SdkClient(emulator)) {
      assertThat(answers(client)).isEqualTo(before);
      emulator.clock().step(Duration.ofHours(3));
      assertThat(client.describe("second").warmPoolStatus().statusAsString())
          .isEqualTo("Terminated");
    }
  }

  @Test
  void a_journal_cut_at_any_byte_of_its_last_record_loses_that_record_only() throws IOException {
    List<String> before;
    Path journal = dir.resolve("journal.jsonl");
    long whole;
    try (Emulator emulator = Emulator.start(EmulatorSettings.keptIn(dir));
        SdkClient client = new SdkClient(emulator)) {
      emulator.clock().freeze();
      liveALittle(emulator, client);
      before = answers(client);
      whole = Files.size(journal);
      client.create("lost");
    }
    byte[] bytes = Files.readAllBytes(journal);
    assertThat(bytes.length - whole).isBetween(100L, 5_000L);
    byte[] clock = Files.readAllBytes(dir.resolve("clock.json"));
    for (long cut = whole; cut < bytes.length; cut++) {
      Path copy = Files.createDirectories(dir.resolve("cut-" + cut));
      Files.write(copy.resolve("journal.jsonl"), Arrays.copyOf(bytes, (int) cut));
      Files.write(copy.resolve("clock.json"), clock);
      try (Emulator emulator = Emulator.start(EmulatorSettings.keptIn(copy))) {
        assertThat(Files.size(copy.resolve("journal.jsonl"))).isEqualTo(whole);
        if (cut % 50 == 0 || cut == bytes.length - 1) {
          checkAllButTheLast(emulator, before);
        }
      }
    }
  }

  private static void checkAllButTheLast(Emulator emulator, List<String> before) {
    try (SdkClient client = new SdkClient(emulator)) {
      assertThat(answers(client)).isEqualTo(before);
      assertThatThrownBy(() -> client.describe("lost")).isInstanceOf(SageMakerException.class);
      client.create("lost");
      assertThat(client.describe("lost").trainingJobName()).isEqualTo("lost");
    }
  }

  @Test
  void the_same_folder_is_not_opened_twice() throws IOException {
    try (Emulator emulator = Emulator.start(EmulatorSettings.keptIn(dir))) {
      assertThatThrownBy(() -> Emulator.start(EmulatorSettings.keptIn(dir)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("in use");
      assertThat(emulator.port()).isPositive();
    }
  }

  @Test
  void business_time_goes_on_while_the_emulator_is_down() throws IOException {
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    try (Emulator emulator = Emulator.start(at(start))) {
      assertThat(emulator.clock().instant()).isEqualTo(start);
    }
    try (Emulator emulator = Emulator.start(at(start.plusSeconds(60)))) {
      assertThat(emulator.clock().instant()).isEqualTo(start.plusSeconds(600));
    }
  }

  private EmulatorSettings at(Instant real) {
    return EmulatorSettings.keptIn(dir).withRealTime(() -> real).withSpeed(10);
  }

  private static void liveALittle(Emulator emulator, SdkClient client) {
    client.create("first");
    emulator.clock().step(Duration.ofMinutes(15));
    client.create("second");
    client.create("third");
    emulator.clock().step(Duration.ofMinutes(14));
    client.sagemaker.updateTrainingJob(
        r -> r.trainingJobName("second").resourceConfig(c -> c.keepAlivePeriodInSeconds(3_000)));
    client.create("fourth", r -> r.roleArn(SdkClient.ROLE + "-other"));
    emulator.clock().step(Duration.ofMinutes(3));
    client.sagemaker.stopTrainingJob(r -> r.trainingJobName("fourth"));
    emulator.clock().step(Duration.ofSeconds(3));
  }

  private static List<String> answers(SdkClient client) {
    return Stream.concat(
            NAMES.stream().map(client::describe).map(DescribeTrainingJobResponse::toString),
            Stream.of(client.sagemaker.listTrainingJobs().toString()))
        .toList();
  }
}

package dev.hearth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal rewritten as the present state is as good as the one it replaces. */
class CompactionTest {

  @TempDir Path dir;

  @Test
  void a_compacted_journal_gives_the_same_answers_and_is_shorter() throws IOException {
    Path compacted = dir.resolve("compacted");
    Path plain = dir.resolve("plain");
    List<String> expected = live(EmulatorSettings.keptIn(plain));
    List<String> answers = live(EmulatorSettings.keptIn(compacted).withCompactAfter(5));
    assertThat(answers).isEqualTo(expected);
    assertThat(answersAfterReopening(compacted)).isEqualTo(expected);
    assertThat(answersAfterReopening(plain)).isEqualTo(expected);
    assertThat(lines(compacted)).isLessThan(lines(plain));
  }

  private static long lines(Path folder) throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("journal.jsonl"))) {
      return lines.count();
    }
  }

  private static List<String> live(EmulatorSettings settings) throws IOException {
    Instantly real = new Instantly();
    try (Emulator emulator = Emulator.start(settings.withRealTime(real));
        SdkClient client = new SdkClient(emulator)) {
      emulator.clock().freeze();
      for (int i = 0; i < 12; i++) {
        client.create("job-" + i);
        emulator.clock().step(Duration.ofMinutes(i % 3 == 0 ? 15 : 4));
        if (i == 1 || i == 5) {
          String running = "job-" + i;
          client.sagemaker.stopTrainingJob(r -> r.trainingJobName(running));
        }
        for (int j = 0; j < 15; j++) {
          client.sagemaker.addTags(
              r -> r.resourceArn(arn("job-0")).tags(t -> t.key("run").value("1")));
        }
      }
      return answers(client);
    }
  }

  private static List<String> answersAfterReopening(Path folder) throws IOException {
    try (Emulator emulator = Emulator.start(EmulatorSettings.keptIn(folder));
        SdkClient client = new SdkClient(emulator)) {
      return answers(client);
    }
  }

  private static String arn(String job) {
    return "arn:aws:sagemaker:us-east-1:123456789012:training-job/" + job;
  }

  private static List<String> answers(SdkClient client) {
    return Stream.concat(
            client
                .sagemaker
                .listTrainingJobsPaginator(r -> r.maxResults(5))
                .trainingJobSummaries()
                .stream()
                .map(job -> client.describe(job.trainingJobName()).toString()),
            Stream.of(client.sagemaker.listTags(r -> r.resourceArn(arn("job-0"))).toString()))
        .toList();
  }
}

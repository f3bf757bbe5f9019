package dev.hearth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The process is killed under load at random moments, again and again, on one state: 10 times here,
 * 1,000 with {@code -Dhearth.size=soak}. Every job whose creation was answered must be there
 * afterwards, pools that had ended must stay ended, and no two pools may have gone to the same job.
 */
class KillTest {

  private static final int KILLS = "soak".equals(System.getProperty("hearth.size")) ? 1_000 : 10;
  private static final long SEED = Long.getLong("hearth.seed", 42);

  /** Every check reads all jobs of the world: a world that only grows would take all night. */
  private static final int KILLS_OF_ONE_WORLD = 25;

  private static final int CLIENTS = 3;
  private static final double SPEED = 300;

  @TempDir Path dir;

  private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final AtomicInteger names = new AtomicInteger();
  private final Map<String, String> ended = new HashMap<>();
  private final Random random = new Random(SEED);

  @Test
  void nothing_acknowledged_is_lost_and_no_pool_comes_back() throws Exception {
    var jobs = 0;
    var pools = 0;
    for (int kills = 0; kills < KILLS; kills += KILLS_OF_ONE_WORLD) {
      acknowledged.clear();
      ended.clear();
      killAgainAndAgain(
          Files.createDirectory(dir.resolve("world-" + kills)),
          Math.min(KILLS_OF_ONE_WORLD, KILLS - kills));
      jobs += acknowledged.size();
      pools += ended.size();
    }
    assertThat(jobs).isGreaterThan(KILLS * 10);
    assertThat(pools).as("pools that ended").isPositive();
  }

  private void killAgainAndAgain(Path world, int kills) throws Exception {
    for (int kill = 0; kill < kills; kill++) {
      EmulatorProcess emulator = EmulatorProcess.start(world, SPEED);
      try {
        check(caller(emulator), "before kill " + kill + " under -Dhearth.seed=" + SEED);
        load(emulator);
      } finally {
        emulator.kill();
      }
    }
    EmulatorProcess emulator = EmulatorProcess.start(world, SPEED);
    try {
      check(caller(emulator), "at the end, under -Dhearth.seed=" + SEED);
    } finally {
      emulator.kill();
    }
  }

  /**
   * Clients create, stop and release until the process dies under them, a little after the first
   * was answered.
   */
  private void load(EmulatorProcess emulator) throws InterruptedException {
    CountDownLatch answered = new CountDownLatch(20);
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      Random choice = new Random(random.nextLong());
      clients.add(Thread.ofVirtual().start(() -> client(caller(emulator), choice, answered)));
    }
    assertThat(answered.await(60, TimeUnit.SECONDS)).as("clients are answered").isTrue();
    long pause = random.nextInt(400);
    clients.getFirst().join(Duration.ofMillis(Math.max(1, pause)));
    emulator.kill();
    for (Thread client : clients) {
      client.join();
    }
  }

  private void client(SignedCalls calls, Random choice, CountDownLatch answered) {
    String last = "";
    while (true) {
      SignedCalls.Answer answer;
      int kind = choice.nextInt(10);
      if (kind < 6 || last.isEmpty()) {
        String name = "job-" + names.incrementAndGet();
        answer =
            calls.json(
                "sagemaker",
                "SageMaker.CreateTrainingJob",
                Requests.job(name, "r" + choice.nextInt(2), "t"));
        if (answer.status() == 200) {
          acknowledged.add(name);
          last = name;
        }
      } else if (kind < 8) {
        answer = calls.json("sagemaker", "SageMaker.StopTrainingJob", Requests.named(last));
      } else {
        String release =
            "{\"TrainingJobName\": \"%s\", \"ResourceConfig\": {\"KeepAlivePeriodInSeconds\": 0}}"
                .formatted(last);
        answer = calls.json("sagemaker", "SageMaker.UpdateTrainingJob", release);
      }
      if (answer.status() == 0) {
        return;
      }
      answered.countDown();
    }
  }

  private void check(SignedCalls calls, String when) {
    Map<String, String> pools = pools(calls);
    assertThat(pools.keySet()).as("acknowledged jobs " + when).containsAll(acknowledged);
    Map<String, String> reusers = new HashMap<>();
    pools.forEach((job, pool) -> {
      String before = ended.get(job);
      assertThat(before == null || before.equals(pool))
          .as(job + " was " + before + ", is " + pool + " " + when)
          .isTrue();
      if (pool.startsWith("Reused")) {
        assertThat(reusers.put(pool, job)).as(pool + " twice " + when).isNull();
      }
      if (pool.startsWith("Reused") || pool.startsWith("Terminated")) {
        ended.put(job, pool);
      }
    });
  }

  /** The pool of every job as one text, empty without one. */
  private static Map<String, String> pools(SignedCalls calls) {
    Map<String, String> pools = new HashMap<>();
    String token = "";
    do {
      String next = token.isEmpty() ? "" : ", \"NextToken\": \"" + token + "\"";
      SignedCalls.Answer answer =
          calls.json(
              "sagemaker", "SageMaker.ListTrainingJobs", "{\"MaxResults\": 100" + next + "}");
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      JsonNode page = JsonMapper.builder().build().readTree(answer.body());
      for (JsonNode row : page.path("TrainingJobSummaries")) {
        JsonNode pool = row.path("WarmPoolStatus");
        pools.put(
            row.path("TrainingJobName").asString(),
            pool.path("Status").asString("")
                + " "
                + pool.path("ReusedByJob").asString("")
                + (pool.has("ReusedByJob")
                    ? ""
                    : pool.path("ResourceRetainedBillableTimeInSeconds").asString("")));
      }
      token = page.path("NextToken").asString("");
    } while (!token.isEmpty());
    return pools;
  }

  private static SignedCalls caller(EmulatorProcess emulator) {
    return new SignedCalls(
        emulator.endpoint(),
        AwsBasicCredentials.create(Identity.DEFAULT.accessKeyId(), Identity.DEFAULT.secret()));
  }
}

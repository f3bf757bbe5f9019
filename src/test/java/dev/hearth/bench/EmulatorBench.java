package dev.hearth.bench;

import com.sun.net.httpserver.HttpServer;
import dev.hearth.emulator.Emulator;
import dev.hearth.emulator.EmulatorSettings;
import dev.hearth.emulator.Identity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.utils.StringInputStream;

/**
 * Signed requests against the emulator, beside a bare endpoint of the same JDK server that answers
 * nothing; the memory of 100,000 jobs. State is kept in a folder, as in a default run. Client and
 * server share the machine.
 */
final class EmulatorBench {

  private static final int REQUESTS = 3_000;
  private static final int CREATES = 2_000;
  private static final int JOBS = 100_000;
  private static final int UNLIMITED = 10_000_000;

  private EmulatorBench() {}

  static void run() {
    try {
      Path folder = Files.createTempDirectory("hearth-bench");
      EmulatorSettings settings = EmulatorSettings.keptIn(folder).withLimits(UNLIMITED, UNLIMITED);
      HttpServer bare = bare();
      try (Emulator emulator = Emulator.start(settings)) {
        measure(emulator, bare.getAddress().getPort());
      } finally {
        bare.stop(0);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void measure(Emulator emulator, int barePort) {
    URI endpoint = emulator.endpoint();
    int[] created = {0};
    List<List<byte[]>> rounds =
        IntStream.range(0, 8)
            .mapToObj(round -> creates(endpoint, "job-" + round + "-", CREATES))
            .toList();
    Pairs.compare(
        "CreateTrainingJob, signed, journaled",
        CREATES,
        () -> RawClient.send(emulator.port(), rounds.get(created[0]++)),
        "bare server",
        () -> RawClient.send(barePort, rounds.getFirst()));
    compare(
        "DescribeTrainingJob, signed",
        emulator,
        barePort,
        "DescribeTrainingJob",
        "{\"TrainingJobName\": \"job-0-1\"}");
    long before = usedHeap();
    RawClient.send(emulator.port(), creates(endpoint, "many-", JOBS));
    System.out.printf(
        Locale.ROOT, "%-52s %10d MiB%n", "heap of 100,000 jobs", (usedHeap() - before) >> 20);
    compare(
        "ListTrainingJobs, 10 of 116,000, signed", emulator, barePort, "ListTrainingJobs", "{}");
    compare(
        "ListTrainingJobs, 100 of 116,000, signed",
        emulator,
        barePort,
        "ListTrainingJobs",
        "{\"MaxResults\": 100, \"SortOrder\": \"Descending\"}");
  }

  private static void compare(
      String what, Emulator emulator, int barePort, String operation, String body) {
    List<byte[]> requests =
        Collections.nCopies(REQUESTS, signed(emulator.endpoint(), operation, body));
    Pairs.compare(
        what,
        REQUESTS,
        () -> RawClient.send(emulator.port(), requests),
        "bare server",
        () -> RawClient.send(barePort, requests));
  }

  private static List<byte[]> creates(URI endpoint, String prefix, int count) {
    return IntStream.range(0, count)
        .parallel()
        .mapToObj(i -> signed(endpoint, "CreateTrainingJob", job(prefix + i)))
        .toList();
  }

  private static String job(String name) {
    return """
    {"TrainingJobName": "%s", "RoleArn": "arn:aws:iam::123456789012:role/team",
     "AlgorithmSpecification": {"TrainingImage": "registry/image:1", "TrainingInputMode": "File"},
     "ResourceConfig": {"InstanceType": "ml.m5.xlarge", "InstanceCount": 1, "VolumeSizeInGB": 30,
       "KeepAlivePeriodInSeconds": 600},
     "HyperParameters": {"epochs": "10", "learning-rate": "0.001"},
     "OutputDataConfig": {"S3OutputPath": "s3://data/models"},
     "StoppingCondition": {"MaxRuntimeInSeconds": 3600}}\
    """
        .formatted(name);
  }

  private static byte[] signed(URI endpoint, String operation, String body) {
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(endpoint)
            .putHeader("Host", endpoint.getAuthority())
            .putHeader("Content-Type", "application/x-amz-json-1.1")
            .putHeader("X-Amz-Target", "SageMaker." + operation)
            .putHeader("Content-Length", Integer.toString(body.length()))
            .build();
    AwsBasicCredentials key =
        AwsBasicCredentials.create(Identity.DEFAULT.accessKeyId(), Identity.DEFAULT.secret());
    StringBuilder text = new StringBuilder("POST / HTTP/1.1\r\n");
    AwsV4HttpSigner.create()
        .sign(r ->
            r.identity(key)
                .request(request)
                .payload(() -> new StringInputStream(body))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "sagemaker")
                .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1"))
        .request()
        .forEachHeader((name, values) ->
            text.append(name).append(": ").append(values.getFirst()).append("\r\n"));
    return text.append("\r\n").append(body).toString().getBytes(StandardCharsets.UTF_8);
  }

  private static HttpServer bare() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static long usedHeap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}

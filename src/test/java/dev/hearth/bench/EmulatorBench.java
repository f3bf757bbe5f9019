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
import java.util.Iterator;
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
 * nothing, and beside moto where that is installed; the memory of 100,000 jobs. State is kept in a
 * folder, as in a default run. Client and server share the machine.
 */
final class EmulatorBench {

  private static final int REQUESTS = 3_000;
  private static final int CREATES = 2_000;

  /** As many rounds as the compiler of the JVM takes to settle. */
  private static final int CREATE_WARM_UPS = 12;

  private static final int ROUNDS = CREATE_WARM_UPS + 7;
  private static final int BESIDE_MOTO = 400;
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

  private static void measure(Emulator emulator, int barePort) throws IOException {
    create(emulator, barePort);
    describe(emulator, "bare server", barePort, REQUESTS);
    besideMoto(emulator);
    long before = usedHeap();
    RawClient.send(emulator.port(), creates(emulator.endpoint(), "many-", JOBS));
    System.out.printf(
        Locale.ROOT, "%-52s %10d MiB%n", "heap of 100,000 jobs", (usedHeap() - before) >> 20);
    compare(
        "ListTrainingJobs, 10 of 140,000, signed",
        emulator,
        "bare server",
        barePort,
        REQUESTS,
        "ListTrainingJobs",
        "{}");
    compare(
        "ListTrainingJobs, 100 of 140,000, signed",
        emulator,
        "bare server",
        barePort,
        REQUESTS,
        "ListTrainingJobs",
        "{\"MaxResults\": 100, \"SortOrder\": \"Descending\"}");
  }

  private static void create(Emulator emulator, int barePort) {
    List<List<byte[]>> rounds = rounds(emulator, "job-", ROUNDS, CREATES);
    Iterator<List<byte[]>> round = rounds.iterator();
    Pairs.compare(
        "CreateTrainingJob, signed, journaled",
        CREATE_WARM_UPS,
        CREATES,
        () -> RawClient.send(emulator.port(), round.next()),
        "bare server",
        () -> RawClient.send(barePort, rounds.getFirst()));
  }

  private static void describe(Emulator emulator, String yardstick, int port, int requests) {
    compare(
        "DescribeTrainingJob, signed",
        emulator,
        yardstick,
        port,
        requests,
        "DescribeTrainingJob",
        "{\"TrainingJobName\": \"job-0-1\"}");
  }

  /** Moto gets a tenth of the requests, and jobs of the same names. */
  private static void besideMoto(Emulator emulator) throws IOException {
    try (MotoServer moto = MotoServer.start()) {
      if (moto == null) {
        System.out.println("moto: not installed for python3, so not measured");
        return;
      }
      List<List<byte[]>> rounds = rounds(emulator, "moto-", 8, BESIDE_MOTO);
      Iterator<List<byte[]>> round = rounds.iterator();
      Iterator<List<byte[]>> motoRound = rounds.iterator();
      Pairs.compare(
          "CreateTrainingJob, signed, journaled",
          BESIDE_MOTO,
          () -> RawClient.send(emulator.port(), round.next()),
          "moto, no signature checked",
          () -> RawClient.send(moto.port(), motoRound.next()));
      RawClient.send(moto.port(), creates(emulator.endpoint(), "job-0-", 2));
      describe(emulator, "moto", moto.port(), BESIDE_MOTO);
      compare(
          "ListTrainingJobs, 10 rows, signed",
          emulator,
          "moto, 10 of 3,200",
          moto.port(),
          BESIDE_MOTO,
          "ListTrainingJobs",
          "{\"MaxResults\": 10}");
    }
  }

  private static List<List<byte[]>> rounds(
      Emulator emulator, String prefix, int rounds, int requests) {
    return IntStream.range(0, rounds)
        .mapToObj(round -> creates(emulator.endpoint(), prefix + round + "-", requests))
        .toList();
  }

  private static void compare(
      String what,
      Emulator emulator,
      String yardstick,
      int yardstickPort,
      int requests,
      String operation,
      String body) {
    List<byte[]> each = Collections.nCopies(requests, signed(emulator.endpoint(), operation, body));
    Pairs.compare(
        what,
        requests,
        () -> RawClient.send(emulator.port(), each),
        yardstick,
        () -> RawClient.send(yardstickPort, each));
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

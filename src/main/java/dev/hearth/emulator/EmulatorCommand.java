package dev.hearth.emulator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * The emulator alone: {@code hearth emulator --port P --state DIR|memory --speed F --iam
 * open|strict}.
 */
public final class EmulatorCommand {

  private static final String USAGE =
      "usage: hearth emulator [--port P] [--state DIR|memory] [--speed F] [--iam open|strict]";
  private static final int DEFAULT_PORT = 8090;

  private EmulatorCommand() {}

  /** Runs until the process is ended; returns an exit code other than 0 when it cannot start. */
  public static int run(String[] args) {
    try {
      Emulator emulator = Emulator.start(parse(args));
      System.out.println(banner(emulator));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(emulator)));
      new CountDownLatch(1).await();
      return 0;
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + System.lineSeparator() + USAGE);
      return 2;
    } catch (IOException e) {
      System.err.println("The emulator cannot start: " + e.getMessage());
      return 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  static EmulatorSettings parse(String[] args) {
    int port = DEFAULT_PORT;
    EmulatorSettings settings = EmulatorSettings.inMemory();
    Double speed = null;
    boolean strict = false;
    for (int i = 0; i < args.length; i += 2) {
      if (i + 1 == args.length) {
        throw new IllegalArgumentException(args[i] + " needs a value");
      }
      String value = args[i + 1];
      switch (args[i]) {
        case "--port" -> port = Integer.parseInt(value);
        case "--speed" -> speed = Double.valueOf(value);
        case "--iam" -> strict = strict(value);
        case "--state" ->
            settings =
                value.equals("memory")
                    ? EmulatorSettings.inMemory()
                    : EmulatorSettings.keptIn(Path.of(value));
        default -> throw new IllegalArgumentException("unknown option " + args[i]);
      }
    }
    settings = settings.withPort(port).withStrictIam(strict);
    return speed == null ? settings : settings.withSpeed(speed);
  }

  private static boolean strict(String value) {
    return switch (value) {
      case "strict" -> true;
      case "open" -> false;
      default ->
          throw new IllegalArgumentException("--iam must be open or strict, but is " + value);
    };
  }

  private static String banner(Emulator emulator) {
    return """
    Emulator of SageMaker warm pools on %s, business time × %s
    export AWS_ACCESS_KEY_ID=%s AWS_SECRET_ACCESS_KEY=%s AWS_DEFAULT_REGION=us-east-1
    aws --endpoint-url %s sagemaker list-training-jobs\
    """
        .formatted(
            emulator.endpoint(),
            emulator.clock().state().speed(),
            Identity.DEFAULT.accessKeyId(),
            Identity.DEFAULT.secret(),
            emulator.endpoint());
  }

  private static void close(Emulator emulator) {
    try {
      emulator.close();
    } catch (IOException e) {
      System.err.println("The emulator's journal could not be closed: " + e.getMessage());
    }
  }
}

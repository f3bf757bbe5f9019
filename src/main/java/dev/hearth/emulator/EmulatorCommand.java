package dev.hearth.emulator;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * The emulator alone, by {@code ./hearth emulator} or {@code java -jar hearth-emulator.jar}; {@code
 * --help} lists the options.
 */
public final class EmulatorCommand {

  private EmulatorCommand() {}

  /** The main class of hearth-emulator.jar. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs until the process is ended; returns an exit code other than 0 when it cannot start. */
  public static int run(String[] args) {
    if (List.of(args).contains("--help")) {
      System.out.println(CommandOptions.USAGE);
      return 0;
    }
    try {
      Emulator emulator = Emulator.start(parse(args));
      System.out.println(banner(emulator));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(emulator)));
      new CountDownLatch(1).await();
      return 0;
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + System.lineSeparator() + CommandOptions.USAGE);
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
    return CommandOptions.parse(args).settings();
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

package dev.hearth;

import dev.hearth.emulator.EmulatorCommand;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;

/**
 * The command line of Hearth: one word per task. Without a word it starts the portal as configured,
 * for production (docs/operations.md).
 */
public final class Hearth {

  private Hearth() {}

  public static void main(String[] args) {
    var task = args.length == 0 || args[0].startsWith("-") ? "" : args[0];
    var options = task.isEmpty() ? args : Arrays.copyOfRange(args, 1, args.length);
    try {
      switch (task) {
        case "" -> SpringApplication.run(HearthApplication.class, options);
        case "run" -> EmbeddedRun.start(RunOptions.parse(options));
        case "emulator" -> System.exit(EmulatorCommand.run(options));
        case "audit-verify", "isolation-report" -> System.exit(ReportCommand.run(task, options));
        default -> throw new RunOptions.BadOption("There is no task '" + task + "'.");
      }
    } catch (RunOptions.BadOption e) {
      System.err.println(e.getMessage());
      System.err.println("Usage: " + RunOptions.USAGE);
      System.exit(2);
    } catch (RuntimeException e) {
      System.err.println(StartFailure.explain(e));
      System.exit(1);
    }
  }
}

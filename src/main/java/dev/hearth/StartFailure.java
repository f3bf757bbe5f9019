package dev.hearth;

import dev.hearth.base.StartRefused;
import java.io.UncheckedIOException;
import java.net.BindException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/** Why Hearth did not start, in one line for the console; the whole of it is in the log. */
final class StartFailure {

  private StartFailure() {}

  static String explain(Throwable failure) {
    for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
      switch (t) {
        case StartRefused refused -> {
          return String.valueOf(refused.getMessage());
        }
        case PortInUseException port -> {
          return "Port "
              + port.getPort()
              + " is in use. Choose another with --port, --emulator-port or --idp-port.";
        }
        case BindException bind -> {
          return "A port is in use ("
              + failure.getMessage()
              + "). Choose another with --emulator-port.";
        }
        case UncheckedIOException io -> {
          return String.valueOf(io.getMessage());
        }
        case org.h2.jdbc.JdbcSQLNonTransientConnectionException h2
            when h2.getErrorCode() == 90020 -> {
          return "Another Hearth is using this data directory. Stop it, or choose another with --data.";
        }
        default -> {}
      }
    }
    return "Hearth could not start: " + failure;
  }
}

package dev.hearth.emulator.fault;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One kind of fault on some calls.
 *
 * @param service such as {@code sagemaker}; null for any
 * @param operation such as {@code CreateTrainingJob}; null for any
 * @param probability per call, above 0 and at most 1
 * @param times after so many it is over; null for no end
 * @param seconds of delay, for {@link FaultKind#LATENCY}
 */
public record Fault(
    FaultKind kind,
    @Nullable String service,
    @Nullable String operation,
    double probability,
    @Nullable Integer times,
    double seconds) {

  private static final double MAX_SECONDS = 300;

  public Fault {
    Objects.requireNonNull(kind, "kind");
    if (!(probability > 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "Probability must be above 0 and at most 1, but is " + probability);
    }
    if (!(seconds >= 0 && seconds <= MAX_SECONDS)) {
      throw new IllegalArgumentException(
          "Seconds must be between 0 and " + MAX_SECONDS + ", but is " + seconds);
    }
  }

  boolean concerns(String calledService, String calledOperation) {
    return (service == null || service.equals(calledService))
        && (operation == null || operation.equals(calledOperation));
  }
}

package dev.hearth.e2e;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for something outside the browser to become true, looking again and again. */
final class Waiting {

  private static final int PAUSE_MS = 250;

  private Waiting() {}

  /** Fails when it is not true after this many seconds. */
  static void until(int seconds, String what, BooleanSupplier isTrue) {
    for (int i = 0; i < seconds * 1_000 / PAUSE_MS; i++) {
      if (isTrue.getAsBoolean()) {
        return;
      }
      CompletableFuture.runAsync(
              () -> {}, CompletableFuture.delayedExecutor(PAUSE_MS, TimeUnit.MILLISECONDS))
          .join();
    }
    throw new AssertionError("After " + seconds + " seconds still not: " + what);
  }
}

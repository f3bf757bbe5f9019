package seeded.sleep;

import java.util.concurrent.CountDownLatch;

/** Waits for what it needs. */
final class Waiter {
  void await(CountDownLatch latch) throws InterruptedException {
    latch.await();
  }
}

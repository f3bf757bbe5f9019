package seeded.sleep;

/** Waits and hopes. */
final class Sleeper {
  void rest() throws InterruptedException {
    Thread.sleep(1);
  }
}

package seeded.cycles.tenant;

/** Needs both, and nobody needs it. */
final class Nest {
  seeded.cycles.warmpool.Hen hen = new seeded.cycles.warmpool.Hen();
}

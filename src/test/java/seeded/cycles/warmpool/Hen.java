package seeded.cycles.warmpool;

/** Comes from a package that needs it. */
public final class Hen {
  seeded.cycles.trainingjob.Egg egg = new seeded.cycles.trainingjob.Egg();
}

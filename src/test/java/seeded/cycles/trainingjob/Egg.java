package seeded.cycles.trainingjob;

/** Comes from a package that needs it. */
public final class Egg {
  seeded.cycles.warmpool.@org.jspecify.annotations.Nullable Hen hen;
}

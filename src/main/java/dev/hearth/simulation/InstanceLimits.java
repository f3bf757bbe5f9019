package dev.hearth.simulation;

/** The limits an account starts with. */
@FunctionalInterface
public interface InstanceLimits {

  /** In instances; 0 is a real value, and AWS's own default for warm pools. */
  int limit(QuotaKind kind, String instanceType);

  /** The same limit for every type. */
  static InstanceLimits of(int training, int warmPool) {
    return (kind, type) -> kind == QuotaKind.TRAINING ? training : warmPool;
  }
}

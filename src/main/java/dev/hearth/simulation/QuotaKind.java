package dev.hearth.simulation;

/** SageMaker's two limits per instance type, in instances. */
public enum QuotaKind {
  /** Instances of running jobs and of idle pools together (facts sheet 4). */
  TRAINING("training job usage"),
  /** Instances of Available pools: an allotment inside the training limit. */
  WARM_POOL("training warm pool usage");

  private final String words;

  QuotaKind(String words) {
    this.words = words;
  }

  /** The limit's name for an instance type, as Service Quotas and error texts spell it. */
  public String limitName(String instanceType) {
    return instanceType + " for " + words;
  }
}

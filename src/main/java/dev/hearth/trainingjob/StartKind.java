package dev.hearth.trainingjob;

/** Whether a job reused a pool. */
public enum StartKind {
  WARM,
  COLD
}

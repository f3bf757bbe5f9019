package dev.hearth.warmpool;

/** Where a pool stands. "Cooling soon" is not a status but little time left. */
public enum WarmPoolStatus {
  /** AWS says the job ended, but does not yet report the pool as reusable (facts sheet 2.1). */
  SETTLING,
  AVAILABLE,
  IN_USE,
  TERMINATED
}

package dev.hearth.simulation;

/** How a job is going to end if nobody stops it and its time limit does not cut it short. */
public enum PlannedEnd {
  COMPLETED,
  /** The container failed; the hosts are healthy and are retained (facts sheet 2.2). */
  ALGORITHM_ERROR,
  /** The request was at fault, for example missing data; the hosts are healthy and are retained. */
  CLIENT_ERROR,
  /** The service failed; the hosts are suspect and never retained. */
  INTERNAL_SERVER_ERROR,
  /** The instances could not be had; there never was a cluster. */
  CAPACITY_ERROR
}

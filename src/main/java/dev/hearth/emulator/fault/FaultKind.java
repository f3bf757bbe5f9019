package dev.hearth.emulator.fault;

/** What can go wrong. */
public enum FaultKind {
  /** Refused with ThrottlingException before anything happened. */
  THROTTLE,
  /** Refused with HTTP 500 before anything happened. */
  SERVER_ERROR,
  /** Answered late, by the fault's seconds of real time. */
  LATENCY,
  /** Done, but the connection is cut instead of an answer. */
  LOST_RESPONSE,
  /** A job created cold fails with CapacityError. */
  CAPACITY
}

package dev.hearth.audit;

/** From where the person of this moment acts, as the portal's front door sees it. */
@FunctionalInterface
public interface ActorAddress {

  /** Stands where nobody is at the other end: background work and set-up. */
  String NONE = "-";

  /** An IP address, or {@link #NONE}. */
  String now();
}

package dev.hearth.access;

/**
 * Looks after the sessions of this node: asks providers again what they say of people, and ends
 * sessions whose time is up. To be called every few seconds.
 */
@FunctionalInterface
public interface SessionUpkeep {

  /** One round; failing for one session keeps none of the others from their turn. */
  void round();
}

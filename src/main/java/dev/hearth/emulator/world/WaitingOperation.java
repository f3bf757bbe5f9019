package dev.hearth.emulator.world;

import dev.hearth.wire.Answer;
import tools.jackson.databind.node.ObjectNode;

/**
 * An operation whose caller is willing to wait for a better answer; it must change nothing when it
 * is not given.
 */
public interface WaitingOperation extends Operation {

  /**
   * Whether to perform it again rather than give this answer, after so many milliseconds of real
   * time.
   */
  boolean waitOn(ObjectNode input, Answer answer, long waitedMillis);
}

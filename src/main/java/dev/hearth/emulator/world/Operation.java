package dev.hearth.emulator.world;

import dev.hearth.wire.Answer;
import dev.hearth.wire.AwsError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One operation of an AWS service. */
public interface Operation {

  /**
   * What is wrong with the input whatever the state; null when nothing is. Called without the lock,
   * never on replay.
   */
  default @Nullable AwsError check(ObjectNode input) {
    return null;
  }

  /**
   * Answers under the lock. An operation that {@link #changes} must change nothing when it answers
   * an error, and must depend on nothing but the call and the service's state: it will be replayed.
   */
  Answer perform(Call call);

  /** The permissions the call takes; asked under the lock, before {@link #perform}. */
  List<Access> accesses(Call call);

  /** Whether a success must be in the journal before it is answered. */
  boolean changes();
}

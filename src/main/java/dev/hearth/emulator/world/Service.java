package dev.hearth.emulator.world;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A service of the emulator: its operations and, behind them, its state. */
public interface Service {

  /** The name in credential scopes, such as {@code sagemaker}. */
  String name();

  default Protocol protocol() {
    return Protocol.JSON_1_1;
  }

  /** How older clients speak to it, when that is Query beside JSON; null when it is not. */
  default @Nullable QueryTranslation query() {
    return null;
  }

  /** What stands before the dot in {@code X-Amz-Target}; for Query services the XML namespace. */
  String targetPrefix();

  Map<String, Operation> operations();

  /**
   * When something will next happen by itself that other services must see at that very instant, in
   * business time, or {@link Long#MAX_VALUE}.
   */
  default long nextEventAt() {
    return Long.MAX_VALUE;
  }

  /**
   * Lets everything due up to an instant happen; called under the lock before every operation of
   * any service.
   */
  default void advanceTo(long at) {}

  /**
   * Hands over the whole state, in pieces that {@link #load} takes back in the same order; each is
   * something that Jackson writes as an object.
   */
  default void save(Consumer<Object> pieces) {}

  /** Takes back one piece of a saved state. */
  default void load(ObjectNode piece) {}
}

package dev.hearth.emulator.world;

import java.util.Map;

/** An AWS service of the emulator: its operations and, behind them, its state. */
public interface Service {

  /** The name in credential scopes, such as {@code sagemaker}. */
  String name();

  /** What stands before the dot in {@code X-Amz-Target}. */
  String targetPrefix();

  Map<String, Operation> operations();

  /**
   * Lets everything due up to an instant happen; called under the lock before every operation of
   * any service.
   */
  void advanceTo(long at);
}

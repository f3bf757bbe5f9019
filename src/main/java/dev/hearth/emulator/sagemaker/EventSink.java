package dev.hearth.emulator.sagemaker;

import java.util.function.Supplier;

/** Where state changes of training jobs are announced, at the instant they happen. */
@FunctionalInterface
public interface EventSink {

  /**
   * @param id the same for the same change, whenever it is replayed
   * @param at business time in epoch milliseconds
   * @param event makes the JSON of an EventBridge event; the same whenever it is asked
   */
  void publish(String account, String id, long at, Supplier<byte[]> event);
}

package dev.hearth.emulator.sagemaker;

/** Where state changes of training jobs are announced, at the instant they happen. */
@FunctionalInterface
public interface EventSink {

  /**
   * @param id the same for the same change, whenever it is replayed
   * @param at business time in epoch milliseconds
   * @param event the JSON of an EventBridge event
   */
  void publish(String account, String id, long at, byte[] event);
}

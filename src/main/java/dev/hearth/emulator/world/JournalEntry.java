package dev.hearth.emulator.world;

import tools.jackson.databind.node.ObjectNode;

/** One accepted change: enough to make it again. Times as in {@link Call}. */
record JournalEntry(
    long at, long realAt, String service, String operation, Caller caller, ObjectNode input) {

  Call call() {
    return new Call(caller, at, realAt, input);
  }
}

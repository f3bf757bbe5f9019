package dev.hearth.emulator.world;

import tools.jackson.databind.node.ObjectNode;

/** One accepted change: enough to make it again. Times are business time in epoch milliseconds. */
record JournalEntry(long at, String service, String operation, Caller caller, ObjectNode input) {}

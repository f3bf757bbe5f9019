package dev.hearth.emulator.world;

/** A piece of a service's state to be written, in whatever form the service chose. */
record StateLine(String service, Object state) {}

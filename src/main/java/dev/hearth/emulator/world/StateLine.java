package dev.hearth.emulator.world;

import tools.jackson.databind.node.ObjectNode;

/** A piece of a service's state, in whatever form the service chose. */
record StateLine(String service, ObjectNode state) {}

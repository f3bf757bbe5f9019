package dev.hearth.emulator.world;

import java.util.List;

/**
 * What lives in a world.
 *
 * @param services in the order in which they act at one instant
 */
public record ServiceSet(List<Service> services, Guard guard) {}

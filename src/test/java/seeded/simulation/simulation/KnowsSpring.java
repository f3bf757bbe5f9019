package seeded.simulation.simulation;

import org.springframework.core.annotation.Order;

/** Depends on a framework. */
@Order(1)
final class KnowsSpring {}

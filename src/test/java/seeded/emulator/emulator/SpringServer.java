package seeded.emulator.emulator;

import org.springframework.core.annotation.Order;

/** Could not start alone. */
@Order(1)
final class SpringServer {}

package seeded.pure.tenant;

import org.springframework.core.annotation.Order;

/** May know Spring: it is neither a value nor a decision. */
@Order(1)
final class SpringService {}

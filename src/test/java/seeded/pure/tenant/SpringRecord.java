package seeded.pure.tenant;

import org.springframework.core.annotation.Order;

/** A value that needs a container. */
@Order(1)
record SpringRecord(int value) {}

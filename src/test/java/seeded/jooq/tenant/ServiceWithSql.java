package seeded.jooq.tenant;

import org.jooq.impl.DSL;

/** Has SQL of its own. */
final class ServiceWithSql {
  boolean all() {
    return DSL.noCondition().equals(DSL.trueCondition());
  }
}

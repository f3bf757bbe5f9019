package seeded.pure.tenant;

import org.jooq.impl.DSL;

/** Decides with the database at hand. */
final class SqlPolicy {
  boolean allows() {
    return DSL.noCondition().equals(DSL.trueCondition());
  }
}

package seeded.scoped;

import org.jooq.DSLContext;

/** Guilty: speaks SQL where no tenant is set. */
class LooseQuery {

  int count(DSLContext db) {
    return db.fetchCount(db.selectOne());
  }
}

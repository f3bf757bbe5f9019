package seeded.scoped;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Innocent: a repository. */
@Repository
class ScopedQuery {

  private final DSLContext db;

  ScopedQuery(DSLContext db) {
    this.db = db;
  }

  int count() {
    return db.fetchCount(db.selectOne());
  }
}

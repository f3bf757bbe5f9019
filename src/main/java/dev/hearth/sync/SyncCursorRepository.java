package dev.hearth.sync;

import static dev.hearth.db.Tables.SYNC_CURSOR;

import dev.hearth.base.ConnectionId;
import dev.hearth.base.CrossTenant;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far each connection has been read. */
@Repository
@Transactional
class SyncCursorRepository {

  private final DSLContext db;

  SyncCursorRepository(DSLContext db) {
    this.db = db;
  }

  /** The latest change seen; empty before the first round. */
  @CrossTenant("a connection is read as a whole")
  public Optional<Instant> find(ConnectionId connection) {
    return db.select(SYNC_CURSOR.MODIFIED_AFTER)
        .from(SYNC_CURSOR)
        .where(SYNC_CURSOR.CLOUD_CONNECTION_ID.eq(connection))
        .fetchOptional(SYNC_CURSOR.MODIFIED_AFTER);
  }

  @CrossTenant("a connection is read as a whole")
  public void save(ConnectionId connection, Instant syncedAt, @Nullable Instant modifiedAfter) {
    var updated =
        db.update(SYNC_CURSOR)
            .set(SYNC_CURSOR.MODIFIED_AFTER, modifiedAfter)
            .set(SYNC_CURSOR.SYNCED_AT, syncedAt)
            .where(SYNC_CURSOR.CLOUD_CONNECTION_ID.eq(connection))
            .execute();
    if (updated == 0) {
      db.insertInto(SYNC_CURSOR)
          .set(SYNC_CURSOR.CLOUD_CONNECTION_ID, connection)
          .set(SYNC_CURSOR.MODIFIED_AFTER, modifiedAfter)
          .set(SYNC_CURSOR.SYNCED_AT, syncedAt)
          .execute();
    }
  }
}

package dev.hearth.sagemaker;

import static dev.hearth.db.Tables.CLOUD_CONNECTION;

import dev.hearth.base.ConnectionId;
import dev.hearth.base.CrossTenant;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Cloud connections; they are the platform's, tenants refer to them. */
@Repository
class ConnectionRepository {

  private final DSLContext db;

  ConnectionRepository(DSLContext db) {
    this.db = db;
  }

  @CrossTenant("connections are the platform's")
  public List<CloudConnection> findAll() {
    return db.select(
            CLOUD_CONNECTION.CLOUD_CONNECTION_ID,
            CLOUD_CONNECTION.NAME,
            CLOUD_CONNECTION.ACCOUNT_ID,
            CLOUD_CONNECTION.REGION,
            CLOUD_CONNECTION.ENDPOINT.convertFrom(e -> e == null ? null : URI.create(e)),
            CLOUD_CONNECTION.CREDENTIALS_SOURCE.convertFrom(
                CloudConnection.CredentialsSource::valueOf),
            CLOUD_CONNECTION.EVENT_QUEUE)
        .from(CLOUD_CONNECTION)
        .orderBy(CLOUD_CONNECTION.NAME, CLOUD_CONNECTION.CLOUD_CONNECTION_ID)
        .limit(1_000)
        .fetch(Records.mapping(CloudConnection::new));
  }

  @CrossTenant("connections are the platform's")
  public void insert(CloudConnection connection, Instant now) {
    db.insertInto(CLOUD_CONNECTION)
        .set(CLOUD_CONNECTION.CLOUD_CONNECTION_ID, connection.id())
        .set(CLOUD_CONNECTION.NAME, connection.name())
        .set(CLOUD_CONNECTION.ACCOUNT_ID, connection.accountId())
        .set(CLOUD_CONNECTION.REGION, connection.region())
        .set(
            CLOUD_CONNECTION.ENDPOINT,
            connection.endpoint() == null ? null : connection.endpoint().toString())
        .set(CLOUD_CONNECTION.CREDENTIALS_SOURCE, connection.credentials().name())
        .set(CLOUD_CONNECTION.EVENT_QUEUE, connection.eventQueue())
        .set(CLOUD_CONNECTION.CREATED_AT, now)
        .execute();
  }

  /** The emulator may listen on another port than last time, and the queue be another. */
  @CrossTenant("connections are the platform's")
  public void move(ConnectionId connection, @Nullable URI endpoint, @Nullable String eventQueue) {
    db.update(CLOUD_CONNECTION)
        .set(CLOUD_CONNECTION.ENDPOINT, endpoint == null ? null : endpoint.toString())
        .set(CLOUD_CONNECTION.EVENT_QUEUE, eventQueue)
        .where(CLOUD_CONNECTION.CLOUD_CONNECTION_ID.eq(connection))
        .execute();
  }
}

package dev.hearth.bench;

import dev.hearth.testing.TestDatabase;
import dev.hearth.warmpool.MatchCriteria;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/**
 * "Which Available pools have exactly these criteria", as one probe of the index on their hash,
 * beside reading one pool by its primary key; on both databases. 100,000 pools of 1,000 tenants,
 * ten times as many of each with {@code -Dhearth.size=soak}.
 */
final class PoolProbeBench {

  private static final int TENANTS =
      "soak".equals(System.getProperty("hearth.size")) ? 10_000 : 1_000;
  private static final int POOLS_OF_EACH = 100;
  private static final int SHAPES = 20;
  private static final int LOOKUPS = 5_000;
  private static final int WARM_UPS = 3;
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private static final String COLUMNS =
      "select warm_pool_id, label, expires_at from warm_pool where ";
  private static final String PROBE =
      COLUMNS + "tenant_id = ? and criteria_hash = ? and status = 'AVAILABLE' and expires_at > ?";
  private static final String READ = COLUMNS + "tenant_id = ? and warm_pool_id = ?";

  private PoolProbeBench() {}

  static void run() {
    for (TestDatabase database : TestDatabase.values()) {
      try (Connection connection = filled(database);
          PreparedStatement probe = connection.prepareStatement(PROBE);
          PreparedStatement read = connection.prepareStatement(READ)) {
        int[] order = new Random(7).ints(LOOKUPS, 0, TENANTS * POOLS_OF_EACH).toArray();
        Pairs.compare(
            "Available pools of equal criteria, of %,d, %s"
                .formatted(TENANTS * POOLS_OF_EACH, database),
            WARM_UPS,
            LOOKUPS,
            () -> rows(order, pool -> probe(probe, pool)),
            "one pool by primary key",
            () -> rows(order, pool -> read(read, pool)));
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private interface Lookup {
    PreparedStatement of(int pool) throws SQLException;
  }

  private static long rows(int[] order, Lookup lookup) {
    long rows = 0;
    try {
      for (int pool : order) {
        try (var found = lookup.of(pool).executeQuery()) {
          while (found.next()) {
            rows += found.getString(2).length();
          }
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PreparedStatement probe(PreparedStatement probe, int pool) throws SQLException {
    probe.setObject(1, tenant(pool));
    probe.setString(2, criteria(pool).hash());
    probe.setTimestamp(3, Timestamp.from(NOW));
    return probe;
  }

  private static PreparedStatement read(PreparedStatement read, int pool) throws SQLException {
    read.setObject(1, tenant(pool));
    read.setObject(2, new UUID(2, pool));
    return read;
  }

  private static Connection filled(TestDatabase database) throws SQLException {
    TestDatabase.Address address = database.create();
    Flyway.configure()
        .dataSource(address.url(), address.user(), address.password())
        .locations(
            "filesystem:db/migration",
            "filesystem:db/" + (database == TestDatabase.H2 ? "h2" : "postgresql"))
        .load()
        .migrate();
    Connection connection = address.open();
    try (var statement = connection.createStatement()) {
      // Only the table and its indexes are measured: what it refers to need not be there.
      for (String parent : new String[] {"tenant", "cloud_connection", "team"}) {
        statement.execute("alter table warm_pool drop constraint warm_pool_" + parent + "_fk");
      }
      insert(connection);
      statement.execute("analyze");
    }
    return connection;
  }

  private static void insert(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into warm_pool (tenant_id, warm_pool_id, label, cloud_connection_id, team_id, role_arn,
              instance_type, instance_count, volume_size_gb, subnets, security_groups,
              inter_container_encryption, network_isolation, session_tags, criteria_hash, image, status,
              jobs_so_far, last_training_job_id, expires_at, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', false, false, '', ?, 'image:1', ?, 1, ?, ?, ?)\
            """)) {
      for (int pool = 0; pool < TENANTS * POOLS_OF_EACH; pool++) {
        MatchCriteria criteria = criteria(pool);
        boolean available = pool % 5 != 0;
        insert.setObject(1, tenant(pool));
        insert.setObject(2, new UUID(2, pool));
        insert.setString(3, "wp-" + Integer.toHexString(pool));
        insert.setObject(4, new UUID(3, 1));
        insert.setObject(5, new UUID(4, 1));
        insert.setString(6, criteria.roleArn());
        insert.setString(7, criteria.instanceType());
        insert.setInt(8, criteria.instanceCount());
        insert.setInt(9, criteria.volumeSizeInGb());
        insert.setString(10, criteria.hash());
        insert.setString(11, available ? "AVAILABLE" : "IN_USE");
        insert.setObject(12, new UUID(5, pool));
        insert.setTimestamp(13, available ? Timestamp.from(NOW.plusSeconds(600)) : null);
        insert.setTimestamp(14, Timestamp.from(NOW));
        insert.addBatch();
        if (pool % 1_000 == 999) {
          insert.executeBatch();
        }
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static UUID tenant(int pool) {
    return new UUID(1, pool % TENANTS);
  }

  private static MatchCriteria criteria(int pool) {
    int shape = pool / TENANTS % SHAPES;
    return MatchCriteria.simple(
        "arn:aws:iam::123456789012:role/hearth/t" + pool % TENANTS + "/exec",
        shape % 2 == 0 ? "ml.g5.xlarge" : "ml.g5.2xlarge",
        1 + shape % 4,
        30 + shape);
  }
}

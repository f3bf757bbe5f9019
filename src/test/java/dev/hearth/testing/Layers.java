package dev.hearth.testing;

import java.util.EnumMap;
import java.util.Map;

/** Which walls between tenants stand in a portal. {@link #NEITHER} shows that a test would see. */
public enum Layers {
  /** The application's filter alone: H2 has no other. */
  H2(TestDatabase.H2, true, false),
  POSTGRESQL(TestDatabase.POSTGRESQL, true, true),
  FILTER_OFF(TestDatabase.POSTGRESQL, false, true),
  ROW_SECURITY_OFF(TestDatabase.POSTGRESQL, true, false),
  NEITHER(TestDatabase.POSTGRESQL, false, false);

  private static final Map<TestDatabase, TestPortal> PORTALS = new EnumMap<>(TestDatabase.class);

  private final TestDatabase database;
  private final boolean filter;
  private final boolean rowSecurity;

  Layers(TestDatabase database, boolean filter, boolean rowSecurity) {
    this.database = database;
    this.filter = filter;
    this.rowSecurity = rowSecurity;
  }

  public boolean keepApart() {
    return filter || rowSecurity;
  }

  /** A portal for tests that take walls down, with both up: what a test needs is made first. */
  public TestPortal portal() {
    synchronized (PORTALS) {
      var portal = PORTALS.computeIfAbsent(database, d -> TestPortal.start(new PortalSettings(d)));
      stand(portal, true, true);
      return portal;
    }
  }

  /** A portal that no other test will meet: for one that leaves a database nobody can use. */
  public TestPortal portalOfItsOwn() {
    return TestPortal.alone(database);
  }

  /** From now on only the walls of this one stand. */
  public void stand(TestPortal portal) {
    stand(portal, filter, rowSecurity);
  }

  private void stand(TestPortal portal, boolean withFilter, boolean withRowSecurity) {
    portal.get(WithoutTenantFilter.class).takeAway(!withFilter);
    if (database == TestDatabase.POSTGRESQL) {
      var sql = portal.sql();
      var word = withRowSecurity ? "enable" : "disable";
      for (var table : sql.fetch("select distinct polrelid::regclass::text from pg_policy")) {
        sql.execute("alter table " + table.get(0) + " " + word + " row level security");
      }
    }
  }
}

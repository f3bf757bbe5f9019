package dev.hearth.tenant.people;

import static dev.hearth.db.Tables.GROUP_MAPPING;
import static dev.hearth.db.Tables.PERSON;
import static dev.hearth.db.Tables.PERSON_GROUP;
import static dev.hearth.db.Tables.TEAM;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import dev.hearth.access.Role;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import dev.hearth.tenant.GroupMapping;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What groups of the tenant's provider give. */
@Repository
class MappingRepository {

  private static final int NAMES_SHOWN = 10;

  private final DSLContext db;

  MappingRepository(DSLContext db) {
    this.db = db;
  }

  public List<MappingRow> findAll(TenantId tenant) {
    return find(tenant, DSL.noCondition());
  }

  public Optional<MappingRow> find(TenantId tenant, UUID mapping) {
    return find(tenant, GROUP_MAPPING.GROUP_MAPPING_ID.eq(mapping)).stream().findFirst();
  }

  private List<MappingRow> find(TenantId tenant, Condition which) {
    return db.select(
            GROUP_MAPPING.GROUP_MAPPING_ID,
            GROUP_MAPPING.GROUP_NAME,
            TEAM.NAME,
            GROUP_MAPPING.ROLE.convertFrom(Role::valueOf),
            field(
                selectCount()
                    .from(PERSON_GROUP)
                    .where(PERSON_GROUP.TENANT_ID.eq(GROUP_MAPPING.TENANT_ID))
                    .and(PERSON_GROUP.GROUP_NAME.eq(GROUP_MAPPING.GROUP_NAME))))
        .from(GROUP_MAPPING)
        .leftJoin(TEAM)
        .on(TEAM.TENANT_ID.eq(GROUP_MAPPING.TENANT_ID))
        .and(TEAM.TEAM_ID.eq(GROUP_MAPPING.TEAM_ID))
        .where(GROUP_MAPPING.TENANT_ID.eq(tenant))
        .and(which)
        .orderBy(GROUP_MAPPING.GROUP_NAME, GROUP_MAPPING.GROUP_MAPPING_ID)
        .limit(5_000)
        .fetch(Records.mapping(MappingRow::new));
  }

  public Optional<String> teamName(TenantId tenant, TeamId team) {
    return db.select(TEAM.NAME)
        .from(TEAM)
        .where(TEAM.TENANT_ID.eq(tenant))
        .and(TEAM.TEAM_ID.eq(team))
        .fetchOptional(TEAM.NAME);
  }

  public UUID insert(TenantId tenant, GroupMapping mapping) {
    var id = UUID.randomUUID();
    db.insertInto(GROUP_MAPPING)
        .set(GROUP_MAPPING.TENANT_ID, tenant)
        .set(GROUP_MAPPING.GROUP_MAPPING_ID, id)
        .set(GROUP_MAPPING.GROUP_NAME, mapping.group())
        .set(GROUP_MAPPING.TEAM_ID, mapping.team())
        .set(GROUP_MAPPING.ROLE, mapping.role().name())
        .execute();
    return id;
  }

  public boolean delete(TenantId tenant, UUID mapping) {
    return db.deleteFrom(GROUP_MAPPING)
            .where(GROUP_MAPPING.TENANT_ID.eq(tenant))
            .and(GROUP_MAPPING.GROUP_MAPPING_ID.eq(mapping))
            .execute()
        == 1;
  }

  public MappingPreview preview(TenantId tenant, String group) {
    var named = PERSON_GROUP.TENANT_ID.eq(tenant).and(PERSON_GROUP.GROUP_NAME.eq(group));
    var names =
        db.select(PERSON.DISPLAY_NAME)
            .from(PERSON_GROUP)
            .join(PERSON)
            .on(PERSON.TENANT_ID.eq(PERSON_GROUP.TENANT_ID))
            .and(PERSON.PERSON_ID.eq(PERSON_GROUP.PERSON_ID))
            .where(named)
            .orderBy(PERSON.DISPLAY_NAME, PERSON.PERSON_ID)
            .limit(NAMES_SHOWN)
            .fetch(PERSON.DISPLAY_NAME);
    return new MappingPreview(names, db.fetchCount(PERSON_GROUP, named));
  }

  /** Groups that people of the tenant are in and that no mapping names, for proposals. */
  public List<String> findUnmapped(TenantId tenant) {
    return db.selectDistinct(PERSON_GROUP.GROUP_NAME)
        .from(PERSON_GROUP)
        .where(PERSON_GROUP.TENANT_ID.eq(tenant))
        .orderBy(PERSON_GROUP.GROUP_NAME)
        .limit(200)
        .fetch(PERSON_GROUP.GROUP_NAME);
  }
}

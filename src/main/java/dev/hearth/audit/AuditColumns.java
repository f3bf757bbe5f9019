package dev.hearth.audit;

import static dev.hearth.db.Tables.AUDIT_EVENT;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.lower;

import dev.hearth.audit.AuditFilter.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The statements on an audit table: a tenant's and the platform's have the same columns, and differ
 * in the condition that says whose rows are meant.
 */
final class AuditColumns {

  private final DSLContext db;
  private final Table<?> table;
  private final Condition scope;

  AuditColumns(DSLContext db, Table<?> table, Condition scope) {
    this.db = db;
    this.table = table;
    this.scope = scope;
  }

  void insert(Map<Field<?>, ?> owner, AuditEvent event) {
    var values = new LinkedHashMap<Field<?>, Object>(owner);
    values.put(of(AUDIT_EVENT.AUDIT_EVENT_ID), event.id());
    values.put(of(AUDIT_EVENT.RECORDED_AT), event.recordedAt());
    values.put(of(AUDIT_EVENT.KIND), event.kind().name());
    values.put(of(AUDIT_EVENT.ACTOR_KIND), event.actor().kind().name());
    values.put(of(AUDIT_EVENT.ACTOR_ID), event.actor().id());
    values.put(of(AUDIT_EVENT.ACTOR_NAME), event.actor().name());
    values.put(of(AUDIT_EVENT.ADDRESS), event.address());
    values.put(of(AUDIT_EVENT.SUBJECT), event.subject());
    values.put(of(AUDIT_EVENT.SUBJECT_ID), event.subjectId());
    values.put(of(AUDIT_EVENT.STATE_BEFORE), event.before());
    values.put(of(AUDIT_EVENT.STATE_AFTER), event.after());
    db.insertInto(table).set(values).execute();
  }

  List<SealedEvent> findPage(AuditFilter filter, Page page) {
    return db.select(table.fields())
        .from(table)
        .where(scope)
        .and(matches(filter))
        .orderBy(of(AUDIT_EVENT.RECORDED_AT).desc(), of(AUDIT_EVENT.AUDIT_EVENT_ID))
        .offset(page.offset())
        .limit(page.limit())
        .fetch(this::read);
  }

  List<AuditEvent> findUnsealed(int limit) {
    return db.select(table.fields())
        .from(table)
        .where(scope)
        .and(of(AUDIT_EVENT.SEAL).isNull())
        .orderBy(of(AUDIT_EVENT.RECORDED_AT), of(AUDIT_EVENT.AUDIT_EVENT_ID))
        .limit(limit)
        .fetch(r -> read(r).event());
  }

  int countUnsealed() {
    return db.fetchCount(
        DSL.selectOne().from(table).where(scope).and(of(AUDIT_EVENT.SEAL).isNull()).limit(100_000));
  }

  void seal(AuditEvent event, Seal seal) {
    db.update(table)
        .set(of(AUDIT_EVENT.SEQUENCE_NUMBER), seal.number())
        .set(of(AUDIT_EVENT.SEAL), seal.value())
        .where(scope)
        .and(of(AUDIT_EVENT.AUDIT_EVENT_ID).eq(event.id()))
        .execute();
  }

  List<SealedEvent> findSealedAfter(long number, int limit) {
    return db.select(table.fields())
        .from(table)
        .where(scope)
        .and(of(AUDIT_EVENT.SEQUENCE_NUMBER).gt(number))
        .orderBy(of(AUDIT_EVENT.SEQUENCE_NUMBER))
        .limit(limit)
        .fetch(this::read);
  }

  private Condition matches(AuditFilter filter) {
    var conditions = DSL.noCondition();
    if (filter.kind() != null) {
      conditions = conditions.and(of(AUDIT_EVENT.KIND).eq(filter.kind().name()));
    }
    if (filter.from() != null) {
      conditions = conditions.and(of(AUDIT_EVENT.RECORDED_AT).ge(filter.from()));
    }
    if (filter.until() != null) {
      conditions = conditions.and(of(AUDIT_EVENT.RECORDED_AT).lt(filter.until()));
    }
    if (!filter.text().isBlank()) {
      var text = filter.text().strip().toLowerCase(Locale.ROOT);
      conditions =
          conditions.and(
              lower(of(AUDIT_EVENT.ACTOR_NAME))
                  .contains(text)
                  .or(lower(of(AUDIT_EVENT.SUBJECT)).contains(text))
                  .or(of(AUDIT_EVENT.SUBJECT_ID).eq(text))
                  .or(of(AUDIT_EVENT.ADDRESS).eq(text)));
    }
    return conditions;
  }

  private SealedEvent read(Record r) {
    var event =
        new AuditEvent(
            r.get(of(AUDIT_EVENT.AUDIT_EVENT_ID)),
            r.get(of(AUDIT_EVENT.RECORDED_AT)),
            AuditKind.valueOf(r.get(of(AUDIT_EVENT.KIND))),
            new Actor(
                Actor.Kind.valueOf(r.get(of(AUDIT_EVENT.ACTOR_KIND))),
                r.get(of(AUDIT_EVENT.ACTOR_ID)),
                r.get(of(AUDIT_EVENT.ACTOR_NAME))),
            r.get(of(AUDIT_EVENT.ADDRESS)),
            r.get(of(AUDIT_EVENT.SUBJECT)),
            r.get(of(AUDIT_EVENT.SUBJECT_ID)),
            r.get(of(AUDIT_EVENT.STATE_BEFORE)),
            r.get(of(AUDIT_EVENT.STATE_AFTER)));
    Optional<Seal> seal =
        Optional.ofNullable(r.get(of(AUDIT_EVENT.SEAL)))
            .map(value -> new Seal(r.get(of(AUDIT_EVENT.SEQUENCE_NUMBER)), value));
    return new SealedEvent(event, seal.orElse(null));
  }

  private <T> Field<T> of(Field<T> column) {
    return requireNonNull(table.field(column));
  }
}

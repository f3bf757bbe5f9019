package dev.hearth.audit;

import dev.hearth.access.CurrentUser;
import dev.hearth.access.Refusal;
import dev.hearth.access.SystemOnly;
import dev.hearth.base.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the audit log. A change is recorded in its own transaction, so that there is never one
 * without the other; outside a transaction {@link #record} refuses. A refusal changes nothing and
 * gets a transaction of its own.
 */
@Service
public class AuditLog {

  private static final int LONGEST_STATE = 4_000;

  private final AuditRepository events;
  private final PlatformAuditRepository platformEvents;
  private final ObjectProvider<ActorAddress> address;
  private final Clock clock;
  private final JsonMapper json;

  AuditLog(
      AuditRepository events,
      PlatformAuditRepository platformEvents,
      ObjectProvider<ActorAddress> address,
      Clock clock,
      JsonMapper json) {
    this.events = events;
    this.platformEvents = platformEvents;
    this.address = address;
    this.clock = clock;
    this.json = json;
  }

  /** What a person did, in their own tenant, or, as platform staff, on the platform. */
  @Transactional(propagation = Propagation.MANDATORY)
  @SystemOnly("services, within the change")
  public void record(CurrentUser actor, AuditEntry entry) {
    write(actor.tenant(), Actor.of(actor), entry);
  }

  /** What somebody did to this tenant, or, without one, to the platform. */
  @Transactional(propagation = Propagation.MANDATORY)
  @SystemOnly("services, within the change")
  public void record(@Nullable TenantId tenant, Actor actor, AuditEntry entry) {
    write(tenant, actor, entry);
  }

  /**
   * What changes nothing in the database: a refusal, or something done in the cloud. Kept even when
   * the surrounding transaction is undone.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  @SystemOnly("services that refuse, or act outside the database")
  public void recordAlone(@Nullable TenantId tenant, Actor actor, AuditEntry entry) {
    write(tenant, actor, entry);
  }

  @EventListener
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void refused(Refusal refusal) {
    var user = refusal.user();
    write(
        user.tenant(),
        Actor.of(user),
        AuditEntry.of(AuditKind.ACTION_REFUSED, refusal.action().name(), refusal.about()));
  }

  private void write(@Nullable TenantId tenant, Actor actor, AuditEntry entry) {
    var event =
        new AuditEvent(
            UUID.randomUUID(),
            now(),
            entry.kind(),
            actor,
            address.getIfAvailable(() -> () -> ActorAddress.NONE).now(),
            entry.subject(),
            entry.subjectId(),
            state(entry.before()),
            state(entry.after()));
    if (tenant == null) {
      platformEvents.insert(event);
    } else {
      events.insert(tenant, event);
    }
  }

  /** As precise as both databases keep it, since the seal covers it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private String state(SortedMap<String, String> values) {
    var text = json.writeValueAsString(values);
    if (text.length() > LONGEST_STATE) {
      throw new IllegalArgumentException("The audit log takes values up to 4,000 characters");
    }
    return text;
  }
}

package dev.hearth.audit;

import dev.hearth.access.AccessPolicy;
import dev.hearth.access.Action;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.CurrentUser;
import dev.hearth.audit.AuditFilter.Page;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the log: people of a tenant read their own, platform staff the platform's and that of the
 * tenant they ask for.
 */
@Service
public class AuditTrail {

  private final AuditRepository events;
  private final PlatformAuditRepository platformEvents;
  private final JsonMapper json;

  AuditTrail(AuditRepository events, PlatformAuditRepository platformEvents, JsonMapper json) {
    this.events = events;
    this.platformEvents = platformEvents;
    this.json = json;
  }

  /** The latest first; at most 500 lines from {@code offset} on. */
  @Transactional(readOnly = true)
  @AllowedTo(Action.VIEW_AUDIT)
  public List<AuditRow> find(CurrentUser user, AuditFilter filter, int offset, int limit) {
    var page = new Page(offset, limit);
    var tenant =
        AccessPolicy.mayForPlatform(user, Action.VIEW_AUDIT)
            ? filter.tenant()
            : user.requireTenant();
    var lines =
        tenant == null
            ? platformEvents.findPage(filter, page)
            : events.findPage(tenant, filter, page);
    return lines.stream().map(this::row).toList();
  }

  private AuditRow row(SealedEvent line) {
    var event = line.event();
    return new AuditRow(
        event.id(),
        event.recordedAt(),
        event.kind(),
        event.actor(),
        event.address(),
        event.subject(),
        event.subjectId(),
        state(event.before()),
        state(event.after()),
        line.seal() == null ? null : line.seal().number());
  }

  private SortedMap<String, String> state(String text) {
    return json.readValue(text, new TypeReference<TreeMap<String, String>>() {});
  }
}

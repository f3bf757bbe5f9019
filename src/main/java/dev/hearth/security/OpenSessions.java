package dev.hearth.security;

import dev.hearth.access.SessionEnds;
import dev.hearth.audit.Actor;
import dev.hearth.audit.AuditEntry;
import dev.hearth.audit.AuditKind;
import dev.hearth.audit.AuditLog;
import dev.hearth.base.TenantChange;
import dev.hearth.tenant.CurrentUsers;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The signed-in sessions of this node, and the one way to end them from outside: screens leave, the
 * session is gone on the server, the audit log says why.
 */
@Component
class OpenSessions {

  private static final Logger log = LoggerFactory.getLogger(OpenSessions.class);

  private final Set<OpenSession> open = ConcurrentHashMap.newKeySet();
  private final CurrentUsers people;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final SessionPolicy policy;
  private final Clock clock;

  OpenSessions(
      CurrentUsers people,
      AuditLog audit,
      ApplicationEventPublisher events,
      SessionPolicy policy,
      Clock clock) {
    this.people = people;
    this.audit = audit;
    this.events = events;
    this.policy = policy;
    this.clock = clock;
  }

  /** Somebody has just signed in. */
  void begin(
      HttpSession session,
      HearthOidcUser user,
      String registration,
      @Nullable OAuth2AuthorizedClient tokens) {
    var begun = new OpenSession(session, user, registration, tokens, clock.instant(), open::remove);
    session.setAttribute(OpenSession.ATTRIBUTE, begun);
    open.add(begun);
  }

  List<OpenSession> all() {
    return List.copyOf(open);
  }

  /** Ends it at once; does nothing when it has ended meanwhile. */
  void end(OpenSession session, String why) {
    if (!open.remove(session)) {
      return;
    }
    log.info("Session of person {} ends: {}", session.person(), why);
    try {
      events.publishEvent(new SessionEnds(session.session()));
    } finally {
      try {
        session.session().invalidate();
      } catch (IllegalStateException e) {
        log.debug("It had ended already");
      }
    }
    audit.recordAlone(
        session.tenant(),
        Actor.system(),
        AuditEntry.of(AuditKind.SIGNED_OUT, session.name() + ": " + why, session.person()));
  }

  /** Whether its time is up, at this moment. */
  boolean isOver(OpenSession session) {
    return session.isOver(policy, clock.instant());
  }

  /** Ends the session of somebody who is suspended, gone, or without any right. */
  void endWithoutRights(OpenSession session) {
    var user = people.find(session.tenant(), session.person());
    var mayAct = user.filter(u -> u.role() != null || !u.teams().isEmpty()).isPresent();
    if (!mayAct) {
      end(session, "no access any more");
    }
  }

  /** Rights in a tenant may have changed. */
  @TransactionalEventListener(fallbackExecution = true)
  void changed(TenantChange change) {
    if (change.topic() != TenantChange.Topic.TENANCY) {
      return;
    }
    var affected = open.stream().filter(s -> change.tenant().equals(s.tenant())).toList();
    if (!affected.isEmpty()) {
      // the change is committed, but its transaction still holds this thread
      Thread.startVirtualThread(() -> affected.forEach(this::endWithoutRights));
    }
  }
}

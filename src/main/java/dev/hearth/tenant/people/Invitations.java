package dev.hearth.tenant.people;

import dev.hearth.access.AccessPolicy;
import dev.hearth.access.Action;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.Role;
import dev.hearth.audit.AuditEntry;
import dev.hearth.audit.AuditKind;
import dev.hearth.audit.AuditLog;
import dev.hearth.base.NotFoundException;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import dev.hearth.mail.Mail;
import dev.hearth.mail.Mailer;
import dev.hearth.tenant.Change;
import dev.hearth.tenant.GroupMapping;
import dev.hearth.tenant.InvitationToken;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invitations by mail. A link is good for one person, once, for a week, and only together with a
 * sign-in at the tenant's own provider; until then it can be revoked. The address is where the mail
 * goes, and never decides who somebody is.
 */
@Service
public class Invitations {

  /** How long a link is good for. */
  public static final Duration VALID = Duration.ofDays(7);

  /** Open invitations of a tenant at one time; nobody sends mails without end through Hearth. */
  public static final int MOST_OPEN = 200;

  private static final int LONGEST_ADDRESS = 320;
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9.!#$%&*+/=?^_{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  private final InvitationRepository invitations;
  private final Mailer mailer;
  private final AuditLog audit;
  private final Clock clock;
  private final String portal;
  private final SecureRandom random = new SecureRandom();

  Invitations(
      InvitationRepository invitations,
      Mailer mailer,
      AuditLog audit,
      Clock clock,
      @Value("${hearth.public-url}") String portal) {
    this.invitations = invitations;
    this.mailer = mailer;
    this.audit = audit;
    this.clock = clock;
    this.portal = portal.endsWith("/") ? portal.substring(0, portal.length() - 1) : portal;
  }

  /** Newest first, at most 500. */
  @Transactional(readOnly = true)
  @AllowedTo(Action.MANAGE_PEOPLE)
  public List<InvitationRow> list(CurrentUser user) {
    return invitations.findAll(require(user), clock.instant());
  }

  /**
   * Sends a link. Its mail leaves within the transaction: an invitation that could not be sent does
   * not exist.
   *
   * @param team null for a role in the tenant
   */
  @Transactional
  @AllowedTo(Action.MANAGE_PEOPLE)
  public Change invite(CurrentUser user, String email, Role role, @Nullable TeamId team) {
    var tenant = require(user);
    var to = email.strip();
    if (to.length() > LONGEST_ADDRESS || !ADDRESS.matcher(to).matches()) {
      return Change.invalid("email", "Enter an e-mail address, such as mia@example.com.");
    }
    // refuses a role that cannot be given there
    var grant = new GroupMapping("invitation", team, role);
    var where = team == null ? null : invitations.findTeamName(tenant, team).orElse(null);
    if (team != null && where == null) {
      throw new NotFoundException();
    }
    var registration = invitations.findRegistration(tenant).orElse(null);
    if (registration == null) {
      return new Change.Refused(
          "Your organisation has no identity provider in Hearth yet. A platform admin adds it.");
    }
    var now = clock.instant();
    if (invitations.countOpen(tenant, now) >= MOST_OPEN) {
      return new Change.Refused(
          "There are " + MOST_OPEN + " open invitations already. Revoke some, or wait.");
    }
    var token = InvitationToken.create(random);
    var id = UUID.randomUUID();
    invitations.insert(
        tenant, id, to, grant.role(), team, token.hash(), user.displayName(), now, now.plus(VALID));
    audit.record(
        user, AuditEntry.of(AuditKind.INVITATION_SENT, to + ": " + words(role, where), id));
    mailer.send(
        new Mail(
            to,
            "You are invited to Hearth",
            text(user, words(role, where), portal + link(registration, token))));
    return new Change.Done();
  }

  /** The link is of no use from now on. */
  @Transactional
  @AllowedTo(Action.MANAGE_PEOPLE)
  public Change revoke(CurrentUser user, UUID id) {
    var tenant = require(user);
    var email = invitations.revoke(tenant, id, clock.instant());
    if (email.isEmpty()) {
      throw new NotFoundException();
    }
    audit.record(user, AuditEntry.of(AuditKind.INVITATION_REVOKED, email.get(), id));
    return new Change.Done();
  }

  private static String link(String registration, InvitationToken token) {
    return "/invitation/" + registration + "?token=" + token.value();
  }

  private static String text(CurrentUser user, String role, String link) {
    return """
    %s invites you to Hearth, where teams share warm pools for SageMaker training jobs, as %s.

    %s

    The link is good for one person, once, for seven days. You sign in at your organisation's own
    sign-in page. If you did not expect this, ignore it: nothing happens.
    """
        .formatted(user.displayName().replaceAll("\\s+", " "), role, link);
  }

  private static String words(Role role, @Nullable String team) {
    return team == null ? role.label() : role.label() + " of " + team;
  }

  private static TenantId require(CurrentUser user) {
    var tenant = user.requireTenant();
    if (!AccessPolicy.mayForTenant(user, Action.MANAGE_PEOPLE, tenant)) {
      throw new NotFoundException();
    }
    return tenant;
  }
}

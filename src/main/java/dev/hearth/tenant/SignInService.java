package dev.hearth.tenant;

import dev.hearth.access.Role;
import dev.hearth.access.SystemOnly;
import dev.hearth.audit.Actor;
import dev.hearth.audit.AuditEntry;
import dev.hearth.audit.AuditKind;
import dev.hearth.audit.AuditLog;
import dev.hearth.base.PersonId;
import dev.hearth.base.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns what a provider says into an account with rights. A tenant's provider can speak of groups
 * of that tenant only; platform roles come from the platform's provider only. Accounts are made at
 * the first sign-in; somebody without any role is not let in, and gets no account.
 */
@Service
public class SignInService {

  private final ProviderRepository providers;
  private final TenantRepository tenants;
  private final TeamRepository teams;
  private final PersonRepository people;
  private final GroupAccess groups;
  private final InvitationRedemptionRepository invitations;
  private final AuditLog audit;
  private final Clock clock;
  private final String adminGroup;
  private final String auditorGroup;

  SignInService(
      ProviderRepository providers,
      TenantRepository tenants,
      TeamRepository teams,
      PersonRepository people,
      GroupAccess groups,
      InvitationRedemptionRepository invitations,
      AuditLog audit,
      Clock clock,
      @Value("${hearth.platform.admin-group:}") String adminGroup,
      @Value("${hearth.platform.auditor-group:}") String auditorGroup) {
    this.providers = providers;
    this.tenants = tenants;
    this.teams = teams;
    this.people = people;
    this.groups = groups;
    this.invitations = invitations;
    this.audit = audit;
    this.clock = clock;
    this.adminGroup = adminGroup;
    this.auditorGroup = auditorGroup;
  }

  /** Somebody comes back from this provider. */
  @Transactional
  @SystemOnly("sign-in")
  public SignIn signIn(String registrationId, Identity asserted) {
    return signIn(registrationId, asserted, null);
  }

  /** As {@link #signIn(String, Identity)}, by somebody who accepted this invitation before. */
  @Transactional
  @SystemOnly("sign-in")
  public SignIn signIn(
      String registrationId, Identity asserted, @Nullable InvitationToken invitation) {
    var identity = credible(registrationId, asserted);
    var provider = providers.find(registrationId);
    if (provider.isEmpty() || !provider.get().issuer().equals(identity.issuer())) {
      refused(null, identity, "no provider " + registrationId + " of this issuer");
      return new SignIn.NoAccess();
    }
    var tenant = provider.get().tenant();
    var now = clock.instant();
    return tenant == null ? signInStaff(identity, now) : signIn(tenant, identity, invitation, now);
  }

  /**
   * The provider was asked again about somebody who is signed in; answers whether they still may
   * be.
   */
  @Transactional
  @SystemOnly("the upkeep of sessions")
  public SignIn confirm(String registrationId, Identity asserted) {
    var identity = credible(registrationId, asserted);
    var provider = providers.find(registrationId);
    if (provider.isEmpty() || !provider.get().issuer().equals(identity.issuer())) {
      return new SignIn.NoAccess();
    }
    var tenant = provider.get().tenant();
    if (tenant == null) {
      return confirmStaff(identity);
    }
    if (tenants.find(tenant).filter(t -> t.status() == TenantStatus.ACTIVE).isEmpty()) {
      return new SignIn.TenantInactive();
    }
    if (people.findId(tenant, identity.issuer(), identity.subject()).isEmpty()) {
      return new SignIn.NoAccess();
    }
    return save(tenant, identity, clock.instant(), null)
        .<SignIn>map(person -> new SignIn.Welcome(person, tenant))
        .orElseGet(SignIn.NoAccess::new);
  }

  private SignIn confirmStaff(Identity identity) {
    var person = people.findPlatformId(identity.issuer(), identity.subject());
    var role = platformRole(identity);
    if (person.isEmpty()) {
      return new SignIn.NoAccess();
    }
    people.savePlatform(person.get(), identity, role, clock.instant());
    return role == null ? new SignIn.NoAccess() : new SignIn.Welcome(person.get(), null);
  }

  /** Gives somebody an account before their first sign-in, with the rights their groups give. */
  @Transactional
  @SystemOnly("set-up of demo people and of the people of an imported trace")
  public Optional<PersonId> enrol(TenantId tenant, Identity identity) {
    return save(tenant, identity, clock.instant(), null);
  }

  private SignIn signIn(
      TenantId tenant, Identity identity, @Nullable InvitationToken token, Instant now) {
    var active = tenants.find(tenant).filter(t -> t.status() == TenantStatus.ACTIVE).isPresent();
    if (!active) {
      refused(tenant, identity, "the tenant is not active");
      return new SignIn.TenantInactive();
    }
    var known = people.findId(tenant, identity.issuer(), identity.subject());
    var redeemed = token != null && redeem(tenant, identity, token, now);
    var saved = save(tenant, identity, now, now);
    if (known.filter(person -> people.isSuspended(tenant, person)).isPresent()) {
      refused(tenant, identity, "the person is suspended");
      return new SignIn.PersonSuspended();
    }
    if (saved.isEmpty()) {
      refused(tenant, identity, "no group gives a right here");
      return token == null || redeemed ? new SignIn.NoAccess() : new SignIn.InvitationSpent();
    }
    signedIn(tenant, saved.get(), identity);
    return new SignIn.Welcome(saved.get(), tenant);
  }

  /** Makes the account if need be; somebody suspended gains nothing and spends nothing. */
  private boolean redeem(TenantId tenant, Identity identity, InvitationToken token, Instant now) {
    var known = people.findId(tenant, identity.issuer(), identity.subject());
    if (known.filter(person -> people.isSuspended(tenant, person)).isPresent()) {
      return false;
    }
    var invitation = invitations.lockOpen(tenant, token, now);
    if (invitation.isEmpty()) {
      return false;
    }
    var person = known.orElseGet(PersonId::random);
    if (known.isEmpty()) {
      people.insert(tenant, person, identity, now);
    }
    invitations.redeem(tenant, invitation.get(), person, now);
    audit.record(
        tenant,
        new Actor(Actor.Kind.PERSON, person.value(), identity.displayName()),
        AuditEntry.of(
            AuditKind.INVITATION_REDEEMED, identity.displayName(), invitation.get().id()));
    return true;
  }

  private Optional<PersonId> save(
      TenantId tenant, Identity identity, Instant now, @Nullable Instant signedInAt) {
    var rights = GroupRights.of(identity.groups(), teams.findGroupMappings(tenant));
    var known = people.findId(tenant, identity.issuer(), identity.subject());
    if (known.isEmpty() && rights.isEmpty()) {
      return Optional.empty();
    }
    var person = known.orElseGet(PersonId::random);
    var before = rightsOf(tenant, person);
    if (known.isEmpty()) {
      people.insert(tenant, person, identity, now);
    }
    people.update(tenant, person, identity, signedInAt);
    groups.named(tenant, person, identity.groups());
    var after = rightsOf(tenant, person);
    if (!after.equals(before)) {
      var kind = known.isEmpty() ? AuditKind.PERSON_JOINED : AuditKind.PERSON_CHANGED;
      audit.record(
          tenant,
          Actor.system(),
          AuditEntry.change(kind, identity.displayName(), person, before, after));
    }
    var anyRight =
        people
            .findUser(tenant, person)
            .filter(user -> user.role() != null || !user.teams().isEmpty())
            .isPresent();
    return anyRight ? Optional.of(person) : Optional.empty();
  }

  private SignIn signInStaff(Identity identity, Instant now) {
    var role = platformRole(identity);
    var known = people.findPlatformId(identity.issuer(), identity.subject());
    if (known.isEmpty() && role == null) {
      refused(null, identity, "no group gives a right on the platform");
      return new SignIn.NoAccess();
    }
    var person = known.orElseGet(PersonId::random);
    people.savePlatform(person, identity, role, now);
    if (role == null) {
      refused(null, identity, "no group gives a right on the platform");
      return new SignIn.NoAccess();
    }
    signedIn(null, person, identity);
    return new SignIn.Welcome(person, null);
  }

  private void signedIn(@Nullable TenantId tenant, PersonId person, Identity identity) {
    var kind = tenant == null ? Actor.Kind.PLATFORM : Actor.Kind.PERSON;
    audit.record(
        tenant,
        new Actor(kind, person.value(), identity.displayName()),
        AuditEntry.of(AuditKind.SIGNED_IN, identity.displayName(), person));
  }

  private void refused(@Nullable TenantId tenant, Identity identity, String why) {
    audit.recordAlone(
        tenant,
        Actor.stranger(identity.displayName()),
        AuditEntry.of(AuditKind.SIGN_IN_REFUSED, why, identity.subject()));
  }

  /** A provider does not speak for addresses whose domain is another provider's. */
  private Identity credible(String registrationId, Identity identity) {
    var email = identity.email();
    if (email == null) {
      return identity;
    }
    var domain = email.substring(email.lastIndexOf('@') + 1).strip();
    return providers
        .findRegistrationByDomain(domain)
        .filter(owner -> !owner.equals(registrationId))
        .map(owner -> identity.withoutEmail())
        .orElse(identity);
  }

  /** The person's roles by place, as the audit log shows them. */
  private Map<String, String> rightsOf(TenantId tenant, PersonId person) {
    var rights = new TreeMap<String, String>();
    people
        .findUser(tenant, person)
        .ifPresent(user -> {
          if (user.role() != null) {
            rights.put("role in the tenant", user.role().label());
          }
          user.teams().forEach(t -> rights.put("role in " + t.teamName(), t.role().label()));
        });
    return rights;
  }

  private @Nullable Role platformRole(Identity identity) {
    return holds(identity, adminGroup)
        ? Role.PLATFORM_ADMIN
        : holds(identity, auditorGroup) ? Role.AUDITOR : null;
  }

  private static boolean holds(Identity identity, String group) {
    return !group.isBlank() && identity.groups().contains(group);
  }
}

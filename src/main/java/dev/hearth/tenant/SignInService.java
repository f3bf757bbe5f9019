package dev.hearth.tenant;

import dev.hearth.access.Role;
import dev.hearth.access.SystemOnly;
import dev.hearth.base.PersonId;
import dev.hearth.base.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
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
  private final Clock clock;
  private final String adminGroup;
  private final String auditorGroup;

  SignInService(
      ProviderRepository providers,
      TenantRepository tenants,
      TeamRepository teams,
      PersonRepository people,
      GroupAccess groups,
      Clock clock,
      @Value("${hearth.platform.admin-group:}") String adminGroup,
      @Value("${hearth.platform.auditor-group:}") String auditorGroup) {
    this.providers = providers;
    this.tenants = tenants;
    this.teams = teams;
    this.people = people;
    this.groups = groups;
    this.clock = clock;
    this.adminGroup = adminGroup;
    this.auditorGroup = auditorGroup;
  }

  /** Somebody comes back from this provider. */
  @Transactional
  @SystemOnly("sign-in")
  public SignIn signIn(String registrationId, Identity identity) {
    var provider = providers.find(registrationId);
    if (provider.isEmpty() || !provider.get().issuer().equals(identity.issuer())) {
      return new SignIn.NoAccess();
    }
    var tenant = provider.get().tenant();
    var now = clock.instant();
    return tenant == null ? signInStaff(identity, now) : signIn(tenant, identity, now);
  }

  /** Gives somebody an account before their first sign-in, with the rights their groups give. */
  @Transactional
  @SystemOnly("set-up of demo people and of the people of an imported trace")
  public Optional<PersonId> enrol(TenantId tenant, Identity identity) {
    return save(tenant, identity, clock.instant(), null);
  }

  private SignIn signIn(TenantId tenant, Identity identity, Instant now) {
    var active = tenants.find(tenant).filter(t -> t.status() == TenantStatus.ACTIVE).isPresent();
    if (!active) {
      return new SignIn.TenantInactive();
    }
    var known = people.findId(tenant, identity.issuer(), identity.subject());
    var saved = save(tenant, identity, now, now);
    if (known.filter(person -> people.isSuspended(tenant, person)).isPresent()) {
      return new SignIn.PersonSuspended();
    }
    return saved
        .<SignIn>map(person -> new SignIn.Welcome(person, tenant))
        .orElseGet(SignIn.NoAccess::new);
  }

  private Optional<PersonId> save(
      TenantId tenant,
      Identity identity,
      Instant now,
      @org.jspecify.annotations.Nullable Instant signedInAt) {
    var rights = GroupRights.of(identity.groups(), teams.findGroupMappings(tenant));
    var known = people.findId(tenant, identity.issuer(), identity.subject());
    if (known.isEmpty() && rights.isEmpty()) {
      return Optional.empty();
    }
    var person = known.orElseGet(PersonId::random);
    if (known.isEmpty()) {
      people.insert(tenant, person, identity, now);
    }
    people.update(tenant, person, identity, signedInAt);
    groups.named(tenant, person, identity.groups());
    var anyRight =
        people
            .findUser(tenant, person)
            .filter(user -> user.role() != null || !user.teams().isEmpty())
            .isPresent();
    return anyRight ? Optional.of(person) : Optional.empty();
  }

  private SignIn signInStaff(Identity identity, Instant now) {
    Role role =
        holds(identity, adminGroup)
            ? Role.PLATFORM_ADMIN
            : holds(identity, auditorGroup) ? Role.AUDITOR : null;
    var known = people.findPlatformId(identity.issuer(), identity.subject());
    if (known.isEmpty() && role == null) {
      return new SignIn.NoAccess();
    }
    var person = known.orElseGet(PersonId::random);
    people.savePlatform(person, identity, role, now);
    return role == null ? new SignIn.NoAccess() : new SignIn.Welcome(person, null);
  }

  private static boolean holds(Identity identity, String group) {
    return !group.isBlank() && identity.groups().contains(group);
  }
}

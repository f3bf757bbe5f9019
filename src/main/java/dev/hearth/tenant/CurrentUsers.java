package dev.hearth.tenant;

import dev.hearth.access.CurrentUser;
import dev.hearth.access.HearthPrincipal;
import dev.hearth.access.SignedInPerson;
import dev.hearth.access.SystemOnly;
import dev.hearth.base.PersonId;
import dev.hearth.base.TenantId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads people with the rights of this moment; nothing is remembered between two actions. */
@Service
public class CurrentUsers implements SignedInPerson {

  private final PersonRepository people;

  CurrentUsers(PersonRepository people) {
    this.people = people;
  }

  @Override
  @Transactional(readOnly = true)
  @SystemOnly("it is how a person becomes known")
  public Optional<CurrentUser> find() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || !(authentication.getPrincipal() instanceof HearthPrincipal p)) {
      return Optional.empty();
    }
    return find(p.tenantId(), p.personId());
  }

  @Override
  @Transactional(readOnly = true)
  @SystemOnly("it is how a person becomes known")
  public CurrentUser require() {
    return SignedInPerson.super.require();
  }

  /** A person by key; empty when the account or the tenant is gone or not active. */
  @Transactional(readOnly = true)
  @SystemOnly("background work acts as the person it runs for")
  public Optional<CurrentUser> find(@Nullable TenantId tenant, PersonId person) {
    return tenant == null ? people.findPlatformUser(person) : people.findUser(tenant, person);
  }
}

package dev.hearth.security;

import dev.hearth.access.HearthPrincipal;
import dev.hearth.base.PersonId;
import dev.hearth.base.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** The principal of a session: the provider's token and the key of the person, no rights. */
final class HearthOidcUser extends DefaultOidcUser implements HearthPrincipal {

  private static final long serialVersionUID = 1L;

  private final PersonId personId;
  private final @Nullable TenantId tenantId;

  HearthOidcUser(OidcIdToken idToken, PersonId personId, @Nullable TenantId tenantId) {
    super(AuthorityUtils.createAuthorityList("ROLE_USER"), idToken);
    this.personId = personId;
    this.tenantId = tenantId;
  }

  @Override
  public PersonId personId() {
    return personId;
  }

  @Override
  public @Nullable TenantId tenantId() {
    return tenantId;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HearthOidcUser user && personId.equals(user.personId);
  }

  @Override
  public int hashCode() {
    return personId.hashCode();
  }
}

package dev.hearth.tenant;

import dev.hearth.base.PersonId;
import dev.hearth.base.TenantId;
import org.jspecify.annotations.Nullable;

/** What becomes of somebody whom a provider vouched for. */
public sealed interface SignIn {

  /** Let in, as this person; tenant null for platform staff. */
  record Welcome(PersonId person, @Nullable TenantId tenant) implements SignIn {}

  /** Known to the provider, but none of their groups gives a role here. */
  record NoAccess() implements SignIn {}

  /** The person is suspended in their tenant. */
  record PersonSuspended() implements SignIn {}

  /** Came with an invitation that is of no use, and nothing else lets them in. */
  record InvitationSpent() implements SignIn {}

  /** The tenant is suspended or closed. */
  record TenantInactive() implements SignIn {}
}

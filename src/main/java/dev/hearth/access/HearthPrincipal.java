package dev.hearth.access;

import dev.hearth.base.PersonId;
import dev.hearth.base.TenantId;
import org.jspecify.annotations.Nullable;

/** What a session remembers of the person: the key only, never rights. */
public interface HearthPrincipal {

  PersonId personId();

  /** Null for platform staff. */
  @Nullable TenantId tenantId();
}

package dev.hearth.tenant;

import dev.hearth.access.Role;
import dev.hearth.base.TeamId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an invitation gives to whoever redeems it.
 *
 * @param team null for a role in the tenant
 */
public record Invitation(UUID id, Role role, @Nullable TeamId team) {}

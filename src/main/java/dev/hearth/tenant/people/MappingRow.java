package dev.hearth.tenant.people;

import dev.hearth.access.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a group of the provider gives.
 *
 * @param team name of the team; null for a role in the tenant
 * @param people how many were in the group at their last sign-in
 */
public record MappingRow(UUID id, String group, @Nullable String team, Role role, int people) {}

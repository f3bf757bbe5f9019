package dev.hearth.tenant.team;

import dev.hearth.base.PersonId;
import org.jspecify.annotations.Nullable;

/** Somebody of the tenant who is not in the team and could be added. */
public record Candidate(PersonId person, String name, @Nullable String email) {}

package dev.hearth.tenant.people;

import dev.hearth.access.Role;
import dev.hearth.base.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One reason why one person may do something: a line of the access matrix.
 *
 * @param place a team by name, or null for the whole tenant
 * @param source {@code group} or {@code portal}
 * @param state why it gives nothing at the moment, in a word; empty when it holds
 * @param signedInAt real time; null before the first sign-in
 */
public record AccessRow(
    String tenant,
    PersonId person,
    String name,
    @Nullable String email,
    @Nullable String place,
    @Nullable Role role,
    String source,
    String state,
    @Nullable Instant signedInAt) {}

package dev.hearth.security.embedded;

import java.util.Set;

/**
 * Somebody the embedded provider can vouch for.
 *
 * @param realm the provider they belong to: the last part of its issuer
 * @param description role and place, for the list on the sign-in page
 */
public record ProviderPerson(
    String realm,
    String username,
    String name,
    String email,
    Set<String> groups,
    String description) {}

package dev.hearth.demo;

import java.util.Set;

/**
 * Somebody who can sign in to the demo.
 *
 * @param realm of the embedded provider; also the registration id
 * @param username the subject, at that realm
 * @param description role and place, as the sign-in page shows them
 * @param featured whether the portal's sign-in page offers them, too
 */
public record DemoPerson(
    String realm,
    String username,
    String name,
    String email,
    Set<String> groups,
    String description,
    boolean featured) {}

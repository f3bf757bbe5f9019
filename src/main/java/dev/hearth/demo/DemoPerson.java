package dev.hearth.demo;

import java.util.Set;

/**
 * Somebody of the demo: has an account from the start, and jobs may be submitted in their name.
 *
 * @param realm of the embedded provider; also the registration id
 * @param username the subject, at that realm
 * @param description role and place, as the sign-in page shows them
 * @param featured whether the portal's sign-in page offers them, too
 * @param signsIn whether the embedded provider knows them; the many people of a trace it does not
 */
public record DemoPerson(
    String realm,
    String username,
    String name,
    String email,
    Set<String> groups,
    String description,
    boolean featured,
    boolean signsIn) {}

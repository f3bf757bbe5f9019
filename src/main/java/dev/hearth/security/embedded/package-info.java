/**
 * The identity provider of the embedded profile: an OpenID provider of its own port and context,
 * whose people sign in by being picked from a list.
 */
@NullMarked
package dev.hearth.security.embedded;

import org.jspecify.annotations.NullMarked;

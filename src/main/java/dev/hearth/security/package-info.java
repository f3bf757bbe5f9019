/** Sign-in by OpenID Connect, and the filter chains. Imported by nobody. */
@NullMarked
package dev.hearth.security;

import org.jspecify.annotations.NullMarked;

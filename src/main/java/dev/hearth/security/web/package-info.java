/**
 * What the portal and the embedded provider have in common as web applications: headers of every
 * answer, and plain pages.
 */
@NullMarked
package dev.hearth.security.web;

import org.jspecify.annotations.NullMarked;

/** The composition root: the command line, and what the embedded profile adds to the portal. */
@NullMarked
package dev.hearth;

import org.jspecify.annotations.NullMarked;

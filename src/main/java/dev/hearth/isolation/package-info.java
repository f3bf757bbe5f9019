/** The proof, from the cloud's own data, that tenants do not meet. */
@NullMarked
package dev.hearth.isolation;

import org.jspecify.annotations.NullMarked;

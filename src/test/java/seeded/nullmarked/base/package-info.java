/** Marked, as every package should be. */
@NullMarked
package seeded.nullmarked.base;

import org.jspecify.annotations.NullMarked;

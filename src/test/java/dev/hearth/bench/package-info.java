/** What {@code ./hearth bench} measures: the product beside a yardstick, in one run. */
@NullMarked
package dev.hearth.bench;

import org.jspecify.annotations.NullMarked;

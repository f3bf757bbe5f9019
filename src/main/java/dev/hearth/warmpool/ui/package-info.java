/** The Pools screen: what is warm, who can use it, and what it would take. */
@NullMarked
package dev.hearth.warmpool.ui;

import org.jspecify.annotations.NullMarked;

/** Ids, time and values that every feature uses. Imports no other package of Hearth. */
@NullMarked
package dev.hearth.base;

import org.jspecify.annotations.NullMarked;

/** The isolation report on a page. */
@NullMarked
package dev.hearth.isolation.ui;

import org.jspecify.annotations.NullMarked;

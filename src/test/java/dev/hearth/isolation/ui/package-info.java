/** The isolation report as people see it. */
@NullMarked
package dev.hearth.isolation.ui;

import org.jspecify.annotations.NullMarked;

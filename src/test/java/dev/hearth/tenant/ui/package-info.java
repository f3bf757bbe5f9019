@NullMarked
package dev.hearth.tenant.ui;

import org.jspecify.annotations.NullMarked;

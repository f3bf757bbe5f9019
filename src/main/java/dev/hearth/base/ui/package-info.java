/** Components that every screen shares. They know tokens, words and icons, and no feature. */
@NullMarked
package dev.hearth.base.ui;

import org.jspecify.annotations.NullMarked;

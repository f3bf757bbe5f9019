/**
 * The shell around every screen: layout, menu, light and dark. It imports no feature; features
 * register by annotation.
 */
@NullMarked
package dev.hearth.ui;

import org.jspecify.annotations.NullMarked;

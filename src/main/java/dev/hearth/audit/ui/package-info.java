/** The audit log as a page: who did what, when and from where. */
@NullMarked
package dev.hearth.audit.ui;

import org.jspecify.annotations.NullMarked;

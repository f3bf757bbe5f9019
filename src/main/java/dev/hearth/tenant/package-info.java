/** Tenants, teams and people; the execution role of each tenant; group mapping at sign-in. */
@NullMarked
package dev.hearth.tenant;

import org.jspecify.annotations.NullMarked;

/**
 * People of a tenant for those who look after them: roles, suspension, group mappings, who has
 * access.
 */
@NullMarked
package dev.hearth.tenant.people;

import org.jspecify.annotations.NullMarked;

/** Teams for those who look after them: create, rename, suspend; their people; their policy. */
@NullMarked
package dev.hearth.tenant.team;

import org.jspecify.annotations.NullMarked;

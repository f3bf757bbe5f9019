@NullMarked
package dev.hearth.tenant.team;

import org.jspecify.annotations.NullMarked;

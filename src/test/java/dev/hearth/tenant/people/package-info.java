@NullMarked
package dev.hearth.tenant.people;

import org.jspecify.annotations.NullMarked;

/**
 * What tests stand on: the portal on each database, a cloud of its own for each test, tenants and
 * people, and time that moves only when told to.
 */
@NullMarked
package dev.hearth.testing;

import org.jspecify.annotations.NullMarked;

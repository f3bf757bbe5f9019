/** What the embedded profile shows: tenants, teams and people, and the workload that moves them. */
@NullMarked
package dev.hearth.demo;

import org.jspecify.annotations.NullMarked;

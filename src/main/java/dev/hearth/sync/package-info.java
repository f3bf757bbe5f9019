/** Keeps the database in step with the cloud; the only place that schedules work. */
@NullMarked
package dev.hearth.sync;

import org.jspecify.annotations.NullMarked;

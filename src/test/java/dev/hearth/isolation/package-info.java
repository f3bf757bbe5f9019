/** The isolation report, with each violation planted in the cloud. */
@NullMarked
package dev.hearth.isolation;

import org.jspecify.annotations.NullMarked;

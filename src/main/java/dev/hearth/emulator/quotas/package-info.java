/** Service Quotas, as far as SageMaker's limits on training instances go. */
@NullMarked
package dev.hearth.emulator.quotas;

import org.jspecify.annotations.NullMarked;

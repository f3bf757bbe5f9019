/**
 * A stand-in for AWS, as far as warm pools go: SageMaker's training jobs over AWS's own wire
 * protocol, on a loopback port. Shares nothing with the portal but {@code wire} and {@code
 * simulation}; any AWS client can use it alone.
 */
@NullMarked
package dev.hearth.emulator;

import org.jspecify.annotations.NullMarked;

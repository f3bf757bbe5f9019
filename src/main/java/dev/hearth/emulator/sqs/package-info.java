/**
 * SQS, as far as reading one queue goes: the queue into which SageMaker's state changes are
 * delivered.
 */
@NullMarked
package dev.hearth.emulator.sqs;

import org.jspecify.annotations.NullMarked;

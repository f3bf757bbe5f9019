/** Hearth's policies, decided by the emulator's evaluation, which was written apart from them. */
@NullMarked
package dev.hearth.sagemaker.policy;

import org.jspecify.annotations.NullMarked;

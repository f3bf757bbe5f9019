/** SageMaker's training jobs and their warm pools as AWS's API shows them. */
@NullMarked
package dev.hearth.emulator.sagemaker;

import org.jspecify.annotations.NullMarked;

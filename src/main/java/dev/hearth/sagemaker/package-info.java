/**
 * The cloud: SageMaker through the AWS SDK, in AWS's own words. The only package that imports the
 * SDK.
 */
@NullMarked
package dev.hearth.sagemaker;

import org.jspecify.annotations.NullMarked;

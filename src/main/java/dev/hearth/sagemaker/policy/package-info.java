/**
 * What Hearth's roles may do in the cloud, as policies made of plain values; and what a role that
 * Hearth did not make must not be able to do. Pure: nothing here calls anybody.
 */
@NullMarked
package dev.hearth.sagemaker.policy;

import org.jspecify.annotations.NullMarked;

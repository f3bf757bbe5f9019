/**
 * IAM and STS as far as roles, their policies and sessions go, and the decision who may do what.
 */
@NullMarked
package dev.hearth.emulator.iam;

import org.jspecify.annotations.NullMarked;

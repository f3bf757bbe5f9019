package dev.hearth.emulator.quotas;

import dev.hearth.simulation.QuotaKind;
import org.jspecify.annotations.Nullable;

/**
 * One quota of SageMaker.
 *
 * @param awsDefault AWS's default value
 * @param kind null for a quota that is listed but not enforced here
 * @param instanceType empty when it is not about one type
 */
record Quota(
    String name, String code, double awsDefault, @Nullable QuotaKind kind, String instanceType) {}

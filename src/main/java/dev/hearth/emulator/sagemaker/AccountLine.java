package dev.hearth.emulator.sagemaker;

import java.util.Map;

/**
 * What is kept of an account besides its jobs.
 *
 * @param created how many jobs were ever created
 * @param trainingLimits limits changed since the beginning, by instance type
 * @param warmPoolLimits the same for warm pools
 */
record AccountLine(
    String account,
    long created,
    Map<String, Integer> trainingLimits,
    Map<String, Integer> warmPoolLimits) {}

package dev.hearth.warmpool;

/**
 * A job as far as warm pools care: what decides the match, and what decides the speed.
 *
 * @param image container image as given in the request
 * @param inputGb size of the training data in GB
 */
public record JobShape(MatchCriteria criteria, String image, InputMode inputMode, double inputGb) {}

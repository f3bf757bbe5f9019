package dev.hearth.access;

/**
 * Published when a person asks for what they may not do, or for what is not there for them: the two
 * look the same from outside, so they are written down the same.
 *
 * @param about what was asked for, by the ids of the call
 */
public record Refusal(CurrentUser user, Action action, String about) {}

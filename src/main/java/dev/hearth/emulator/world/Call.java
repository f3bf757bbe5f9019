package dev.hearth.emulator.world;

import tools.jackson.databind.node.ObjectNode;

/**
 * One call of an operation, authenticated.
 *
 * @param at business time in epoch milliseconds; on replay the time of the original call
 */
public record Call(Caller caller, long at, ObjectNode input) {}

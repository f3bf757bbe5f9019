package dev.hearth.emulator.world;

import tools.jackson.databind.node.ObjectNode;

/**
 * One call of an operation, authenticated.
 *
 * @param at business time in epoch milliseconds; on replay the time of the original call
 * @param realAt real time in epoch milliseconds, for what runs on it: sessions and message
 *     visibility
 */
public record Call(Caller caller, long at, long realAt, ObjectNode input) {}

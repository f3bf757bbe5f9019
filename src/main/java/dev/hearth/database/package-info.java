/**
 * Which rows a transaction can reach: its tenant, the two roles it may act under, and the pools of
 * connections behind them.
 */
@NullMarked
package dev.hearth.database;

import org.jspecify.annotations.NullMarked;

package seeded.table.warmpool.ui;

/** A part of a screen. */
public final class PoolRow {}

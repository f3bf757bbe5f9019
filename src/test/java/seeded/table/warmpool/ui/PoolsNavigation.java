package seeded.table.warmpool.ui;

/** The way to a screen. */
public final class PoolsNavigation {}

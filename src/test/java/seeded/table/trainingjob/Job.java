package seeded.table.trainingjob;

/** Allowed to be known by what is above it. */
public final class Job {}

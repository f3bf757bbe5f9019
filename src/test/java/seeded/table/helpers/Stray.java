package seeded.table.helpers;

/** In a package nobody decided on. */
final class Stray {}

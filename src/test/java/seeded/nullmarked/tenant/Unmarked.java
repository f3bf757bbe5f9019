package seeded.nullmarked.tenant;

/** In a package without {@code package-info}. */
final class Unmarked {}

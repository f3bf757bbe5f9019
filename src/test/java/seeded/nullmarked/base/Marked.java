package seeded.nullmarked.base;

/** In a marked package. */
final class Marked {}

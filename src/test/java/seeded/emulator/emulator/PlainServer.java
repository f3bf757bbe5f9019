package seeded.emulator.emulator;

/** Starts alone. */
final class PlainServer {}

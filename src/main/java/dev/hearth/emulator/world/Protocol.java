package dev.hearth.emulator.world;

/** How a service speaks. */
public enum Protocol {
  JSON_1_1,
  JSON_1_0,
  /** A form in, XML out; the operations answer the inside of the result element. */
  QUERY
}

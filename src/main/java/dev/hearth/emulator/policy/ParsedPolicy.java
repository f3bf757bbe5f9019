package dev.hearth.emulator.policy;

/** The result of reading a policy. */
public sealed interface ParsedPolicy {

  record Valid(PolicyDocument document) implements ParsedPolicy {}

  /** It is no policy, or has an element that would not be evaluated; the reason names it. */
  record Malformed(String reason) implements ParsedPolicy {}
}

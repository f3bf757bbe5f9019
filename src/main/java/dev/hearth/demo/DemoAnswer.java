package dev.hearth.demo;

/** What became of a demo job. */
public sealed interface DemoAnswer {

  /** It is submitted; when the cloud's answer was lost, sync finishes it. */
  record Submitted() implements DemoAnswer {}

  /** The tenant has a job of this name: submitted before a restart, or by somebody else. */
  record AlreadyThere() implements DemoAnswer {}

  /** The portal or the cloud said no. */
  record Refused(String reason) implements DemoAnswer {}
}

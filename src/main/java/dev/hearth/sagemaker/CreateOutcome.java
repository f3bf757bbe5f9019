package dev.hearth.sagemaker;

/** What the cloud answered to CreateTrainingJob. */
public sealed interface CreateOutcome {

  /** The job exists. */
  record Created(String arn) implements CreateOutcome {}

  /** A job of this name exists already; after a lost answer it may well be this one. */
  record NameTaken() implements CreateOutcome {}

  /** AWS's own no, with its code and words; nothing was created. */
  record Refused(String code, String message) implements CreateOutcome {}

  /** No answer in time, or a server error: it may have been created or not. */
  record Unanswered(String reason) implements CreateOutcome {}
}

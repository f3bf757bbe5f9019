package dev.hearth.mail;

/** A mail could not be handed over. The message holds nothing of the mail. */
public final class MailFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MailFailed(String message, Throwable cause) {
    super(message, cause);
  }
}

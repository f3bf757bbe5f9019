package dev.hearth.mail;

import java.util.List;

/** Takes mails to be sent. */
public interface Mailer {

  /**
   * Sends it, or keeps it where it can be read; fails with {@link MailFailed} when neither works.
   */
  void send(Mail mail);

  /** Mails kept here because no mail server is configured, newest first; empty when one is. */
  List<KeptMail> kept();
}

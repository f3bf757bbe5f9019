package dev.hearth.mail;

import java.util.List;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends mails by the configured mail server. */
final class Smtp implements Mailer {

  private final JavaMailSender server;
  private final String from;

  Smtp(JavaMailSender server, String from) {
    this.server = server;
    this.from = from;
  }

  @Override
  public void send(Mail mail) {
    var message = new SimpleMailMessage();
    message.setFrom(from);
    message.setTo(mail.to());
    message.setSubject(mail.subject());
    message.setText(mail.text());
    try {
      server.send(message);
    } catch (MailException e) {
      throw new MailFailed("The mail server did not take it", e);
    }
  }

  @Override
  public List<KeptMail> kept() {
    return List.of();
  }
}

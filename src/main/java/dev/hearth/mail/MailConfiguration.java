package dev.hearth.mail;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** SMTP when {@code spring.mail.host} is set, else the outbox of the data directory. */
@Configuration
class MailConfiguration {

  @Bean
  static Mailer mailer(
      ObjectProvider<JavaMailSender> server,
      @Value("${hearth.mail.from:hearth@localhost}") String from,
      @Value("${hearth.data:data}") Path data,
      Clock clock) {
    var smtp = server.getIfAvailable();
    return smtp == null ? new Outbox(data.resolve("outbox"), clock) : new Smtp(smtp, from);
  }
}

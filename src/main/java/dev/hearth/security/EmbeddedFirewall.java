package dev.hearth.security;

import dev.hearth.security.web.OwnNamesOnly;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.web.firewall.HttpFirewall;

/** The embedded profile has no passwords: it listens to its own names only. */
@Configuration
@Profile("embedded")
class EmbeddedFirewall {

  @Bean
  HttpFirewall ownNamesOnly(HearthUrls urls) {
    return OwnNamesOnly.firewall(urls.portal());
  }
}

package dev.hearth;

import dev.hearth.base.BusinessClock;
import dev.hearth.base.OutgoingPolicy;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The portal: everything but the emulator and the embedded identity provider, which are neighbours
 * with contexts of their own.
 */
@SpringBootConfiguration
@EnableAutoConfiguration(
    exclude = {
      OAuth2AuthorizationServerAutoConfiguration.class,
      OAuth2AuthorizationServerJwtAutoConfiguration.class
    })
@ComponentScan(
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = "dev\\.hearth\\.(security\\.embedded|emulator)\\..*"))
public class HearthApplication {

  /** Real time: sessions, signatures, accounts. */
  @Bean
  static Clock clock() {
    return Clock.systemUTC();
  }

  /** Where others may have the portal call to: the public internet, and what a setting allows. */
  @Bean
  static OutgoingPolicy outgoingPolicy(
      @Value("${hearth.outgoing.allowed-networks:}") String allowedNetworks) {
    return OutgoingPolicy.parse(allowedNetworks);
  }

  /** Business time is real time, unless the embedded profile brings the emulator's clock. */
  @Bean
  @ConditionalOnMissingBean
  static BusinessClock businessClock() {
    return BusinessClock.real();
  }
}

package seeded.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Seeded violation: a filter chain that lets strangers through. */
@Configuration
public class OpenChain {

  @Bean
  @Order(1)
  SecurityFilterChain open(HttpSecurity http) {
    return http.securityMatcher("/actuator")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }
}

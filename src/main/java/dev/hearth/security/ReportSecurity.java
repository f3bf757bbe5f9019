package dev.hearth.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The operator's reports have no session and no sign-in page: the endpoint checks its token. */
@Configuration
class ReportSecurity {

  @Bean
  @Order(10)
  SecurityFilterChain reports(HttpSecurity http) {
    return http.securityMatcher(ReportEndpoint.PATHS)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }
}

package seeded.web;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A form whose chain does without the session's token. */
@RestController
public class OpenForm {

  @PostMapping("/open-form")
  String change() {
    return "changed";
  }

  @Bean
  @Order(0)
  SecurityFilterChain careless(HttpSecurity http) {
    return http.securityMatcher("/open-form")
        .csrf(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }
}

package dev.hearth.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/** How long sessions last, and that no request gets more. */
@Configuration
class SessionRules {

  @Bean
  static SessionPolicy sessionPolicy(
      @Value("${hearth.session.confirm-every:5m}") Duration confirmEvery,
      @Value("${hearth.session.unconfirmed:60m}") Duration unconfirmed,
      @Value("${hearth.session.longest:12h}") Duration longest) {
    return new SessionPolicy(confirmEvery, unconfirmed, longest);
  }

  /** Ends a session whose time is up when it is used, should nobody have ended it before. */
  static final class TimeIsUp extends OncePerRequestFilter {

    private final OpenSessions sessions;

    TimeIsUp(OpenSessions sessions) {
      this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      var session = request.getSession(false);
      if (session != null
          && session.getAttribute(OpenSession.ATTRIBUTE) instanceof OpenSession open
          && sessions.isOver(open)) {
        sessions.end(open, "its time is up");
      }
      chain.doFilter(request, response);
    }
  }
}

package dev.hearth.security;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a provider says that somebody signed out there: their sessions here end at once. It takes
 * no cookie into account; the signed token says all. Ends sessions of that provider only.
 */
@RestController
class BackChannelLogout {

  static final String PATH = "/logout/connect/back-channel/";

  private static final Logger log = LoggerFactory.getLogger(BackChannelLogout.class);
  private static final Map<String, String> REFUSED = Map.of("error", "invalid_request");

  private final ProviderRegistrations registrations;
  private final LogoutTokens tokens;
  private final OpenSessions sessions;

  BackChannelLogout(
      ProviderRegistrations registrations, LogoutTokens tokens, OpenSessions sessions) {
    this.registrations = registrations;
    this.tokens = tokens;
    this.sessions = sessions;
  }

  @PostMapping(
      path = PATH + "{registration}",
      consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<Map<String, String>> logout(
      @PathVariable String registration,
      @RequestParam(name = "logout_token", defaultValue = "") String token) {
    try {
      var provider = registrations.findByRegistrationId(registration);
      if (provider == null || token.isEmpty()) {
        return refuse(registration, "unknown provider or no token");
      }
      var order = tokens.check(provider, token);
      sessions.all().stream()
          .filter(s -> s.is(registration, order.issuer(), order.subject(), order.sid()))
          .forEach(s -> sessions.end(s, "the provider ended it"));
      return ResponseEntity.ok().cacheControl(CacheControl.noStore()).build();
    } catch (JwtException | ProviderUnusable e) {
      return refuse(registration, String.valueOf(e.getMessage()));
    }
  }

  /** The sender learns no reason; the log does, without the token. */
  private static ResponseEntity<Map<String, String>> refuse(String registration, String why) {
    log.warn(
        "Logout token for {} refused: {}",
        registration.replaceAll("[^A-Za-z0-9_-]", "?"),
        why.replaceAll("\\s+", " "));
    return ResponseEntity.status(HttpStatus.BAD_REQUEST)
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_JSON)
        .body(REFUSED);
  }
}

package dev.hearth.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/**
 * Checks logout tokens (OpenID Connect Back-Channel Logout 1.0, section 2.6): signed by the
 * provider, for us, typed {@code logout+jwt}, a few minutes old at most, with the one event that
 * makes it a logout token and no nonce, about somebody, and never seen before.
 */
@Component
class LogoutTokens {

  static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

  private static final String TYPE = "logout+jwt";
  private static final Duration OLDEST = Duration.ofMinutes(5);
  private static final Duration SKEW = Duration.ofSeconds(60);

  /** Tokens remembered per provider, so that one cannot make another's be forgotten. */
  private static final int MOST_REMEMBERED = 10_000;

  private final TokenDecoders decoders;
  private final Clock clock;
  private final Map<String, LinkedHashMap<String, Instant>> seen = new HashMap<>();

  LogoutTokens(TokenDecoders decoders, Clock clock) {
    this.decoders = decoders;
    this.clock = clock;
  }

  /**
   * @param subject whose sessions end, or null when {@code sid} says which one
   * @param sid the provider's name of one session, or null for all of the subject's
   */
  record Order(String issuer, @Nullable String subject, @Nullable String sid) {}

  /** What the token orders; fails with {@link JwtException} when it orders nothing. */
  Order check(ClientRegistration registration, String token) {
    var issuer = registration.getProviderDetails().getIssuerUri();
    var jwt = decoders.decoder(registration, validator(registration), false).decode(token);
    if (issuer == null || !remember(registration.getRegistrationId(), jwt)) {
      throw new JwtException("Seen before");
    }
    return new Order(issuer, jwt.getSubject(), jwt.getClaimAsString("sid"));
  }

  private OAuth2TokenValidator<Jwt> validator(ClientRegistration registration) {
    return jwt -> {
      var problem = problem(registration, jwt);
      return problem == null
          ? OAuth2TokenValidatorResult.success()
          : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_request", problem, null));
    };
  }

  private @Nullable String problem(ClientRegistration registration, Jwt jwt) {
    var now = clock.instant();
    var claims = jwt.getClaims();
    var issued = jwt.getIssuedAt();
    if (!TYPE.equalsIgnoreCase(String.valueOf(jwt.getHeaders().get("typ")))) {
      return "not typed as a logout token";
    }
    if (!String.valueOf(claims.get("iss"))
        .equals(registration.getProviderDetails().getIssuerUri())) {
      return "of another issuer";
    }
    if (jwt.getAudience() == null || !jwt.getAudience().contains(registration.getClientId())) {
      return "for another client";
    }
    if (issued == null || issued.isBefore(now.minus(OLDEST)) || issued.isAfter(now.plus(SKEW))) {
      return "not of now";
    }
    if (jwt.getExpiresAt() == null || jwt.getId() == null || jwt.getId().isBlank()) {
      return "without end or name";
    }
    if (!(claims.get("events") instanceof Map<?, ?> events)
        || !(events.get(EVENT) instanceof Map<?, ?>)) {
      return "without the event";
    }
    if (claims.containsKey("nonce")) {
      return "with a nonce, as an ID token";
    }
    return jwt.getSubject() == null && jwt.getClaimAsString("sid") == null ? "about nobody" : null;
  }

  /** Whether this is the first time; tokens too old to be taken anyway are forgotten. */
  private synchronized boolean remember(String registration, Jwt jwt) {
    var known = seen.computeIfAbsent(registration, r -> new LinkedHashMap<>());
    var forgettable = clock.instant().minus(OLDEST).minus(SKEW);
    Iterator<Instant> times = known.values().iterator();
    while (times.hasNext() && times.next().isBefore(forgettable)) {
      times.remove();
    }
    if (known.size() >= MOST_REMEMBERED) {
      return false;
    }
    return known.putIfAbsent(jwt.getId(), clock.instant()) == null;
  }
}

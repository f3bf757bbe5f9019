package dev.hearth.security;

import dev.hearth.access.SessionUpkeep;
import dev.hearth.tenant.SignIn;
import dev.hearth.tenant.SignInService;
import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/**
 * Asks the provider again, every few minutes, what it says of somebody whose session is open: a
 * group they left takes the right away, and a person the provider no longer knows is out. A
 * provider that is away changes nothing until the last confirmation is too old.
 */
@Component
class SessionConfirmation implements SessionUpkeep {

  private static final Logger log = LoggerFactory.getLogger(SessionConfirmation.class);

  private final OpenSessions sessions;
  private final ProviderRegistrations registrations;
  private final TokenDecoders decoders;
  private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> requests;
  private final SignInService signIn;
  private final SessionPolicy policy;
  private final Clock clock;

  SessionConfirmation(
      OpenSessions sessions,
      ProviderRegistrations registrations,
      TokenDecoders decoders,
      TokenRequests requests,
      SignInService signIn,
      SessionPolicy policy,
      Clock clock) {
    this.sessions = sessions;
    this.registrations = registrations;
    this.decoders = decoders;
    this.requests = requests.forRefresh();
    this.signIn = signIn;
    this.policy = policy;
    this.clock = clock;
  }

  @Override
  public void round() {
    for (var session : sessions.all()) {
      try {
        look(session);
      } catch (RuntimeException e) {
        log.warn(
            "The provider of person {} cannot be asked now: {}",
            session.person(),
            e.getClass().getSimpleName());
      }
    }
  }

  private void look(OpenSession session) {
    var now = clock.instant();
    if (sessions.isOver(session)) {
      sessions.end(session, "its time is up");
      return;
    }
    sessions.endWithoutRights(session);
    var tokens = session.tokens();
    if (tokens == null || tokens.getRefreshToken() == null || !session.isDue(policy, now)) {
      return;
    }
    session.asked(now);
    var registration = registrations.findByRegistrationId(session.registration());
    if (registration == null) {
      sessions.end(session, "its provider is gone");
      return;
    }
    try {
      confirm(session, registration, tokens);
    } catch (OAuth2AuthorizationException e) {
      if ("invalid_grant".equals(e.getError().getErrorCode())) {
        sessions.end(session, "the provider ended it");
      } else {
        throw e;
      }
    } catch (JwtException | OAuth2AuthenticationException e) {
      sessions.end(session, "the provider's answer is not to be trusted");
    }
  }

  private void confirm(
      OpenSession session, ClientRegistration registration, OAuth2AuthorizedClient tokens) {
    var refresh = Objects.requireNonNull(tokens.getRefreshToken());
    var answer =
        requests.getTokenResponse(
            new OAuth2RefreshTokenGrantRequest(registration, tokens.getAccessToken(), refresh));
    var next = answer.getRefreshToken() == null ? refresh : answer.getRefreshToken();
    session.renewed(
        new OAuth2AuthorizedClient(
            registration, tokens.getPrincipalName(), answer.getAccessToken(), next));
    var idToken = answer.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN);
    if (!(idToken instanceof String text)) {
      return; // says nothing of the person: no confirmation
    }
    var jwt = decoders.createDecoder(registration).decode(text);
    var token =
        new OidcIdToken(
            jwt.getTokenValue(), jwt.getIssuedAt(), jwt.getExpiresAt(), jwt.getClaims());
    var identity = TokenIdentity.of(token).orElse(null);
    if (identity == null
        || !session.is(session.registration(), identity.issuer(), identity.subject(), null)) {
      sessions.end(session, "the provider speaks of somebody else");
      return;
    }
    if (!(signIn.confirm(session.registration(), identity) instanceof SignIn.Welcome)) {
      sessions.end(session, "no access any more");
      return;
    }
    session.confirmed(clock.instant());
  }
}

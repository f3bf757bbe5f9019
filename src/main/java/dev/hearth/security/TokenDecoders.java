package dev.hearth.security;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Checks ID tokens: signed by a key of the provider that was asked, of its issuer, for our client,
 * not expired. Keys are fetched by {@link OutgoingHttp}; only signatures by key pairs count, never
 * a shared secret or none.
 */
@Component
class TokenDecoders implements JwtDecoderFactory<ClientRegistration> {

  private final RestTemplate http;
  private final Clock clock;
  private final Map<ClientRegistration, JwtDecoder> decoders = new ConcurrentHashMap<>();

  TokenDecoders(OutgoingHttp http, Clock clock) {
    this.http = http.template();
    this.clock = clock;
  }

  @Override
  public JwtDecoder createDecoder(ClientRegistration registration) {
    return decoders.computeIfAbsent(
        registration,
        r -> {
          var validator = new OidcIdTokenValidator(r);
          validator.setClock(clock);
          var decoder = decoder(r, validator, true);
          decoder.setClaimSetConverter(
              new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
          return decoder;
        });
  }

  /**
   * A decoder of this provider's tokens with another validator on top of time.
   *
   * @param validateType whether the token must say that it is a JWT and nothing more special
   */
  NimbusJwtDecoder decoder(
      ClientRegistration registration, OAuth2TokenValidator<Jwt> validator, boolean validateType) {
    var decoder =
        NimbusJwtDecoder.withJwkSetUri(
                Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
            .restOperations(http)
            .validateType(validateType)
            .jwsAlgorithms(algorithms -> {
              algorithms.add(SignatureAlgorithm.RS256);
              algorithms.add(SignatureAlgorithm.PS256);
              algorithms.add(SignatureAlgorithm.ES256);
            })
            .build();
    var time = new JwtTimestampValidator();
    time.setClock(clock);
    decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(time, validator));
    return decoder;
  }
}

package dev.hearth.security;

import dev.hearth.base.OutgoingPolicy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/**
 * Reads what a provider says of itself. Refuses metadata of another issuer, and metadata that lead
 * to addresses which nobody should be led to.
 */
@Component
class ProviderDiscovery {

  private static final List<String> NEEDED =
      List.of("authorization_endpoint", "token_endpoint", "jwks_uri");
  private static final List<String> FOLLOWED = List.of("end_session_endpoint", "userinfo_endpoint");

  private final OutgoingPolicy policy;
  private final RestTemplate http;

  ProviderDiscovery(OutgoingPolicy policy, OutgoingHttp http) {
    this.policy = policy;
    this.http = http.template();
  }

  /**
   * A registration that lacks what only we know: its name, the client and where to come back.
   *
   * @throws ProviderUnusable with the reason, in words for an administrator
   */
  ClientRegistration.Builder discover(String issuer) {
    check("The issuer", issuer);
    var metadata = fetch(issuer);
    if (!issuer.equals(metadata.get("issuer"))) {
      throw new ProviderUnusable(
          "The provider at " + issuer + " calls itself " + metadata.get("issuer") + ".");
    }
    for (var endpoint : NEEDED) {
      if (!metadata.containsKey(endpoint)) {
        throw new ProviderUnusable("The provider at " + issuer + " names no " + endpoint + ".");
      }
      check(endpoint, metadata.get(endpoint));
    }
    for (var endpoint : FOLLOWED) {
      if (metadata.get(endpoint) != null) {
        check(endpoint, metadata.get(endpoint));
      }
    }
    try {
      return ClientRegistrations.fromOidcConfiguration(metadata);
    } catch (RuntimeException e) {
      throw new ProviderUnusable("The provider's metadata cannot be read: " + e.getMessage(), e);
    }
  }

  private Map<String, Object> fetch(String issuer) {
    var base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    try {
      var answer =
          http.exchange(
              base + "/.well-known/openid-configuration",
              HttpMethod.GET,
              null,
              new ParameterizedTypeReference<Map<String, Object>>() {});
      var body = answer.getBody();
      if (!answer.getStatusCode().is2xxSuccessful() || body == null) {
        throw new ProviderUnusable(
            "The provider at " + issuer + " answers " + answer.getStatusCode().value() + ".");
      }
      return body;
    } catch (RestClientException e) {
      throw new ProviderUnusable("The provider at " + issuer + " cannot be reached.", e);
    }
  }

  private void check(String what, @Nullable Object url) {
    var problem = policy.problemWith(String.valueOf(url));
    if (problem.isPresent()) {
      throw new ProviderUnusable(what + ": " + problem.get());
    }
  }
}

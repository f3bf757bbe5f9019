package dev.hearth.security;

import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Asks a provider for tokens, by {@link OutgoingHttp}. */
@Component
class TokenRequests {

  private final RestClient http;

  TokenRequests(OutgoingHttp outgoing) {
    var template = outgoing.template();
    template.getMessageConverters().clear();
    template.getMessageConverters().add(new FormHttpMessageConverter());
    template.getMessageConverters().add(new OAuth2AccessTokenResponseHttpMessageConverter());
    template.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
    this.http = RestClient.create(template);
  }

  /** Tokens for the code that somebody brought back from the provider. */
  OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> forCodes() {
    var client = new RestClientAuthorizationCodeTokenResponseClient();
    client.setRestClient(http);
    return client;
  }

  /** New tokens for those that expire. */
  OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> forRefresh() {
    var client = new RestClientRefreshTokenTokenResponseClient();
    client.setRestClient(http);
    return client;
  }
}

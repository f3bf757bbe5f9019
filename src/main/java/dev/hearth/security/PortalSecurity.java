package dev.hearth.security;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import dev.hearth.base.ContentPolicy;
import dev.hearth.security.web.ResponseHeaders;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;

/**
 * The portal's filter chain: OpenID Connect with PKCE, no password form. Sign-out ends the session
 * here and at the provider. Tokens stay in the session, on the server.
 */
@Configuration
@EnableWebSecurity
class PortalSecurity {

  static final String SIGN_IN = "/sign-in";

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> responseHeaders(HearthUrls urls) {
    return ResponseHeaders.everywhere(ContentPolicy.strict(), urls.isHttps());
  }

  @Bean
  SecurityFilterChain portal(
      HttpSecurity http,
      ClientRegistrationRepository registrations,
      HearthOidcUserService users,
      TokenRequests tokens,
      OpenSessions sessions,
      HearthUrls urls,
      Clock clock,
      @Value("${hearth.sign-in.per-minute:60}") int signInsPerMinute) {
    var atProvider = new OidcClientInitiatedLogoutSuccessHandler(registrations);
    atProvider.setPostLogoutRedirectUri(urls.portal() + SIGN_IN + "?signed-out");
    // sign-out comes as a background request of the page, which cannot follow a redirect elsewhere
    atProvider.setRedirectStrategy(new UidlRedirectStrategy());
    http.addFilterBefore(new SessionRules.TimeIsUp(sessions), SecurityContextHolderFilter.class);
    http.addFilterBefore(new SignInLimits(signInsPerMinute, clock), CsrfFilter.class);
    http.csrf(csrf -> csrf.ignoringRequestMatchers(BackChannelLogout.PATH + "*"));
    http.sessionManagement(
        management -> management.addSessionAuthenticationStrategy(new SignedIn(sessions)));
    http.authorizeHttpRequests(requests ->
        requests
            .requestMatchers(
                SIGN_IN,
                SIGN_IN + "/**",
                "/hearth/**",
                BackChannelLogout.PATH + "*",
                "/invitation/*",
                "/actuator/health",
                "/actuator/health/**",
                "/favicon.ico")
            .permitAll());
    http.oauth2Login(login -> signIn(login, registrations, users, tokens));
    http.with(
        VaadinSecurityConfigurer.vaadin(),
        vaadin ->
            vaadin
                .oauth2LoginPage(SIGN_IN)
                .logoutSuccessHandler(atProvider)
                // an unknown address is for the router to answer, in words
                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
    return http.build();
  }

  private static void signIn(
      OAuth2LoginConfigurer<HttpSecurity> login,
      ClientRegistrationRepository registrations,
      HearthOidcUserService users,
      TokenRequests tokens) {
    var failure = new SignInFailure();
    login
        .loginPage(SIGN_IN)
        .authorizedClientRepository(new SessionTokens())
        .authorizationEndpoint(endpoint ->
            endpoint
                .authorizationRequestResolver(withHint(registrations))
                .authorizationRequestRepository(new OwnRequestsOnly()))
        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(tokens.forCodes()))
        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(users))
        .failureHandler(failure);
    login.addObjectPostProcessor(
        new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
          @Override
          public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
            // a provider that is away is told in words
            filter.setAuthenticationFailureHandler(failure);
            return filter;
          }
        });
  }

  /** PKCE always; the address typed on the sign-in page goes along as a hint. */
  private static OAuth2AuthorizationRequestResolver withHint(
      ClientRegistrationRepository registrations) {
    var resolver =
        new DefaultOAuth2AuthorizationRequestResolver(registrations, "/oauth2/authorization");
    resolver.setAuthorizationRequestCustomizer(
        OAuth2AuthorizationRequestCustomizers.withPkce().andThen(LoginHint::add));
    return resolver;
  }
}

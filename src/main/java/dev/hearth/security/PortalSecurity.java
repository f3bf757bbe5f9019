package dev.hearth.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The portal's filter chain: OpenID Connect with PKCE, no password form. Sign-out ends the session
 * here and at the provider.
 */
@Configuration
@EnableWebSecurity
class PortalSecurity {

  static final String SIGN_IN = "/sign-in";

  @Bean
  SecurityFilterChain portal(
      HttpSecurity http,
      ClientRegistrationRepository registrations,
      HearthOidcUserService users,
      HearthUrls urls) {
    var atProvider = new OidcClientInitiatedLogoutSuccessHandler(registrations);
    atProvider.setPostLogoutRedirectUri(urls.portal() + SIGN_IN + "?signed-out");
    http.authorizeHttpRequests(requests ->
        requests
            .requestMatchers(
                SIGN_IN,
                SIGN_IN + "/**",
                "/hearth/**",
                "/actuator/health",
                "/actuator/health/**",
                "/favicon.ico")
            .permitAll());
    http.oauth2Login(login ->
        login
            .loginPage(SIGN_IN)
            .authorizationEndpoint(
                endpoint -> endpoint.authorizationRequestResolver(withHint(registrations)))
            .userInfoEndpoint(endpoint -> endpoint.oidcUserService(users))
            .failureHandler(new SignInFailure()));
    http.with(
        VaadinSecurityConfigurer.vaadin(),
        vaadin ->
            vaadin
                .oauth2LoginPage(SIGN_IN)
                .logoutSuccessHandler(atProvider)
                // an address that does not exist gets the portal's own answer, in its frame
                .anyRequest(AuthorizedUrl::authenticated));
    return http.build();
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

package dev.hearth.security.embedded;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.hearth.base.ContentPolicy;
import dev.hearth.security.web.OwnNamesOnly;
import dev.hearth.security.web.ResponseHeaders;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.HttpFirewall;

/**
 * Spring Authorization Server with one issuer per realm. Registered by {@link EmbeddedProvider} in
 * a context of its own and not by component scan, hence no {@code @Configuration}.
 */
@EnableWebSecurity
@Import(PickPersonPage.class)
@ImportAutoConfiguration({
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  SecurityFilterAutoConfiguration.class
})
class EmbeddedProviderConfiguration {

  /**
   * Vaadin replaces the JVM-wide strategy while the portal starts; filters built here before would
   * keep the old one and lose the signed-in person. So ask for the present one at every call.
   */
  @Bean
  SecurityContextHolderStrategy securityContextHolderStrategy() {
    return new PresentStrategy();
  }

  /** Picking a person ends at the portal, by redirects. */
  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> responseHeaders(
      ProviderSettings settings) {
    return ResponseHeaders.everywhere(
        ContentPolicy.sendingFormsTo(settings.portalUrl()),
        settings.portalUrl().startsWith("https:"));
  }

  @Bean
  HttpFirewall ownNamesOnly(ProviderSettings settings) {
    return OwnNamesOnly.firewall(settings.portalUrl());
  }

  @Bean
  @Order(1)
  SecurityFilterChain protocol(HttpSecurity http, ProviderSettings settings) {
    return http.oauth2AuthorizationServer(
            server -> {
              http.securityMatcher(server.getEndpointsMatcher());
              server.oidc(Customizer.withDefaults());
            })
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .addFilterAfter(new RealmFilter(settings.realms()), SecurityContextHolderFilter.class)
        .exceptionHandling(e -> e.authenticationEntryPoint(new PickPersonEntryPoint()))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http) {
    return http.authorizeHttpRequests(requests ->
            requests
                .requestMatchers(PickPersonPage.PATH, "/hearth/**", "/error")
                .permitAll()
                .anyRequest()
                .denyAll())
        .build();
  }

  @Bean
  AuthorizationServerSettings authorizationServerSettings() {
    return AuthorizationServerSettings.builder().multipleIssuersAllowed(true).build();
  }

  @Bean
  RegisteredClientRepository clients(ProviderSettings settings) {
    return new InMemoryRegisteredClientRepository(
        RegisteredClient.withId(ProviderSettings.CLIENT_ID)
            .clientId(ProviderSettings.CLIENT_ID)
            .clientSecret("{noop}" + settings.clientSecret())
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
            .redirectUris(uris ->
                settings
                    .realms()
                    .forEach(r -> uris.add(settings.portalUrl() + "/login/oauth2/code/" + r)))
            .postLogoutRedirectUri(settings.portalUrl() + "/sign-in?signed-out")
            .scopes(scopes -> scopes.addAll(java.util.Set.of("openid", "profile", "email")))
            .clientSettings(
                ClientSettings.builder()
                    .requireProofKey(true)
                    .requireAuthorizationConsent(false)
                    .build())
            .tokenSettings(
                TokenSettings.builder()
                    .accessTokenTimeToLive(Duration.ofMinutes(5))
                    .refreshTokenTimeToLive(Duration.ofHours(12))
                    .reuseRefreshTokens(false)
                    .build())
            .build());
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> claims() {
    return context -> {
      var authentication = context.getPrincipal();
      if (authentication != null
          && authentication.getPrincipal() instanceof ProviderPrincipal(var person)) {
        context
            .getClaims()
            .claim("name", person.name())
            .claim("preferred_username", person.username())
            .claim("email", person.email())
            .claim("groups", java.util.List.copyOf(person.groups()));
      }
    };
  }

  @Bean
  JwtDecoder accessTokens(JWKSource<SecurityContext> keys) {
    return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
  }

  @Bean
  JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    var pair = generator.generateKeyPair();
    var key =
        new RSAKey.Builder((RSAPublicKey) pair.getPublic())
            .privateKey(pair.getPrivate())
            .keyID(UUID.randomUUID().toString())
            .build();
    return new ImmutableJWKSet<>(new JWKSet(key));
  }
}

package dev.hearth.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.base.OutgoingPolicy;
import dev.hearth.testing.TestProvider;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.client.ResourceAccessException;

/** Whoever names an address to the portal does not get to use the portal's place in the network. */
class OutgoingCallsTest {

  private static final OutgoingPolicy THIS_MACHINE = OutgoingPolicy.parse("127.0.0.0/8,::1");

  private final TestProvider provider = TestProvider.start(InstantSource.system());

  @AfterEach
  void close() {
    provider.close();
  }

  @Test
  void a_provider_that_is_what_it_says_is_read() {
    var registration =
        discovery(THIS_MACHINE)
            .discover(provider.issuer())
            .registrationId("a")
            .clientId("hearth")
            .redirectUri("http://localhost")
            .build();
    assertThat(registration.getProviderDetails().getIssuerUri()).isEqualTo(provider.issuer());
    assertThat(registration.getProviderDetails().getTokenUri())
        .isEqualTo(provider.issuer() + "/token");
  }

  @Test
  void this_machine_is_not_called_unless_allowed() {
    assertThatThrownBy(() -> discovery(OutgoingPolicy.parse("")).discover(provider.issuer()))
        .isInstanceOf(ProviderUnusable.class);
    assertThat(provider.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://10.0.0.1",
        "https://169.254.169.254/latest/meta-data",
        "https://[fd00:ec2::254]/",
        "https://127.0.0.1:%d",
        "https://localhost:%d",
        "https://2130706433:%d"
      })
  void no_name_or_number_leads_to_a_private_address(String url) {
    var port = java.net.URI.create(provider.issuer()).getPort();
    var http = new OutgoingHttp(OutgoingPolicy.parse("")).template();
    assertThatThrownBy(() -> http.getForObject(url.formatted(port), String.class))
        .isInstanceOf(ResourceAccessException.class)
        .hasStackTraceContaining("does not call");
    assertThat(provider.requests()).isEmpty();
  }

  static Stream<Consumer<Map<String, Object>>> traps() {
    return Stream.of(
        m -> m.put("issuer", "https://login.example.com"),
        m -> m.put("issuer", m.get("issuer") + "/"),
        m -> m.remove("issuer"),
        m -> m.remove("token_endpoint"),
        m -> m.remove("jwks_uri"),
        m -> m.remove("authorization_endpoint"),
        m -> m.put("token_endpoint", "http://169.254.169.254/latest/meta-data"),
        m -> m.put("jwks_uri", "file:///etc/passwd"),
        m -> m.put("jwks_uri", "http://intranet.example.com/keys"),
        m -> m.put("authorization_endpoint", "javascript:alert(1)"),
        m -> m.put("end_session_endpoint", "javascript:alert(1)"),
        m -> m.put("end_session_endpoint", "data:text/html,hello"),
        m -> m.put("userinfo_endpoint", "ftp://login.example.com"));
  }

  @ParameterizedTest
  @MethodSource("traps")
  void metadata_that_lead_elsewhere_are_refused(Consumer<Map<String, Object>> trap) {
    provider.metadata = trap;
    assertThatThrownBy(() -> discovery(THIS_MACHINE).discover(provider.issuer()))
        .isInstanceOf(ProviderUnusable.class);
  }

  @Test
  void a_redirect_is_not_followed() {
    provider.redirect = "http://localhost:1/elsewhere";
    assertThatThrownBy(() -> discovery(THIS_MACHINE).discover(provider.issuer()))
        .isInstanceOf(ProviderUnusable.class)
        .hasMessageContaining("answers 302");
  }

  @Test
  void an_answer_without_end_is_given_up() {
    provider.metadata = m -> m.put("padding", "x".repeat(2_000_000));
    assertThatThrownBy(() -> discovery(THIS_MACHINE).discover(provider.issuer()))
        .isInstanceOf(ProviderUnusable.class)
        .hasStackTraceContaining("longer than");
  }

  @Test
  void a_provider_that_is_not_there_is_told_in_words() {
    provider.close();
    assertThatThrownBy(() -> discovery(THIS_MACHINE).discover(provider.issuer()))
        .isInstanceOf(ProviderUnusable.class)
        .hasMessageContaining("cannot be reached");
  }

  private static ProviderDiscovery discovery(OutgoingPolicy policy) {
    return new ProviderDiscovery(policy, new OutgoingHttp(policy));
  }
}

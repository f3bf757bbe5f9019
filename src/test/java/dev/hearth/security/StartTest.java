package dev.hearth.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.sagemaker.CloudConnections;
import dev.hearth.tenant.TenantService;
import dev.hearth.testing.StartedPortal;
import dev.hearth.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With what the portal starts, and what it refuses, in one sentence that helps. */
class StartTest {

  private static final String PROVIDER = "hearth.tenants.vis.provider.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hearth.platform.admin-group",
        "hearth.platform.provider.issuer",
        "hearth.platform.provider.client-id",
        "hearth.secret.platform"
      })
  void without_a_way_in_for_administrators_it_does_not_start(String missing) {
    assertThat(new StartedPortal().with(missing, "").refusal()).contains(missing);
  }

  @ParameterizedTest
  @CsvSource({"login,not a URL", "http://login.example.com,https://"})
  void an_issuer_that_is_no_https_url_is_refused(String issuer, String reason) {
    var portal = new StartedPortal().with("hearth.platform.provider.issuer", issuer);
    assertThat(portal.refusal()).contains("hearth.platform.provider.issuer", reason);
  }

  @ParameterizedTest
  @CsvSource({"'',eu-central-1", "12345678901,eu-central-1", "123456789012,''"})
  void half_a_cloud_is_refused(String account, String region) {
    var portal =
        new StartedPortal()
            .with("hearth.cloud.account-id", account)
            .with("hearth.cloud.region", region);
    assertThat(portal.refusal()).contains("hearth.cloud.account-id has 12 digits");
  }

  @Test
  void tenants_without_a_cloud_are_refused() {
    assertThat(vision().refusal()).contains("Tenants need a cloud");
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "role-arn", "provider.secret"})
  void half_a_tenant_is_refused(String missing) {
    assertThat(visionInTheCloud().with("hearth.tenants.vis." + missing, "").refusal())
        .contains("needs " + missing);
  }

  @Test
  void a_tenant_without_a_provider_is_refused() {
    var portal =
        new StartedPortal()
            .with("hearth.cloud.account-id", "123456789012")
            .with("hearth.cloud.region", "eu-central-1")
            .with("hearth.tenants.vis.name", "Vision")
            .with("hearth.tenants.vis.role-arn", "arn:aws:iam::123456789012:role/vision-exec");
    assertThat(portal.refusal()).contains("needs provider.issuer");
  }

  @Test
  void a_group_of_an_unknown_team_is_refused() {
    var portal =
        visionInTheCloud()
            .with("hearth.tenants.vis.groups[0].name", "people")
            .with("hearth.tenants.vis.groups[0].team", "Nowhere")
            .with("hearth.tenants.vis.groups[0].role", "MEMBER");
    assertThat(portal.refusal()).contains("'Nowhere'");
  }

  @Test
  void a_configured_tenant_is_there_after_the_start() {
    try (var portal = visionInTheCloud().start()) {
      var tenants = portal.getBean(TenantService.class);
      assertThat(tenants.findAll()).hasSize(1);
      var tenant = tenants.findAll().getFirst();
      assertThat(tenants.teams(tenant.id()))
          .singleElement()
          .satisfies(team -> assertThat(team.name()).isEqualTo("Perception"));
      assertThat(portal.getBean(CloudConnections.class).findAll())
          .singleElement()
          .satisfies(connection -> assertThat(connection.endpoint()).isNull());
    }
  }

  @Test
  void a_second_start_finds_what_the_first_made() {
    var address = TestDatabase.H2.create();
    for (int i = 0; i < 2; i++) {
      try (var portal = visionInTheCloud().with("spring.datasource.url", address.url()).start()) {
        assertThat(portal.getBean(TenantService.class).findAll()).hasSize(1);
      }
    }
  }

  @Test
  void the_embedded_profile_refuses_a_public_address() {
    assertThat(embedded().with("hearth.public-url", "https://hearth.example").refusal())
        .contains("must be on this machine");
  }

  @Test
  void the_embedded_profile_refuses_an_open_port() {
    assertThat(embedded().with("server.address", "0.0.0.0").refusal())
        .contains("server.address must be 127.0.0.1");
  }

  @Test
  void the_embedded_profile_refuses_a_database_that_knows_a_real_cloud() {
    var address = TestDatabase.H2.create();
    try (var portal = visionInTheCloud().with("spring.datasource.url", address.url()).start()) {
      assertThat(portal.isRunning()).isTrue();
    }
    assertThat(embedded().with("spring.datasource.url", address.url()).refusal())
        .contains("to a real cloud");
  }

  @Test
  void the_embedded_profile_starts_on_this_machine_alone() {
    assertThat(embedded().refusal()).isNull();
  }

  private static StartedPortal embedded() {
    return new StartedPortal()
        .profile("embedded")
        .with("hearth.public-url", "http://localhost:8080")
        .with("server.address", "127.0.0.1");
  }

  private static StartedPortal visionInTheCloud() {
    return vision()
        .with("hearth.cloud.account-id", "123456789012")
        .with("hearth.cloud.region", "eu-central-1");
  }

  private static StartedPortal vision() {
    return new StartedPortal()
        .with("hearth.tenants.vis.name", "Vision")
        .with("hearth.tenants.vis.role-arn", "arn:aws:iam::123456789012:role/vision-exec")
        .with(PROVIDER + "issuer", "https://idp.example/vision")
        .with(PROVIDER + "client-id", "hearth")
        .with(PROVIDER + "secret", "vision")
        .with("hearth.tenants.vis.teams.Perception.default-keep-alive-minutes", "20");
  }
}

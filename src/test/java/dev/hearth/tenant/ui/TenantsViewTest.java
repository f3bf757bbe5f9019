package dev.hearth.tenant.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import dev.hearth.access.CurrentUser;
import dev.hearth.tenant.CurrentUsers;
import dev.hearth.tenant.Identity;
import dev.hearth.tenant.IdentityProvider;
import dev.hearth.tenant.Providers;
import dev.hearth.tenant.SignIn;
import dev.hearth.tenant.SignInService;
import dev.hearth.tenant.TenantStatus;
import dev.hearth.tenant.onboarding.TenantAdministration;
import dev.hearth.tenant.onboarding.TenantDetail;
import dev.hearth.testing.PortalSettings;
import dev.hearth.testing.PortalViewTest;
import dev.hearth.testing.TestTenant;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pat of the platform looks after tenants. */
class TenantsViewTest extends PortalViewTest {

  private @Nullable TestTenant tenant;

  @Override
  protected CurrentUser arrange() {
    tenant = tenant();
    tenant.member(tenant.team("Perception"));
    return staff();
  }

  private CurrentUser staff() {
    var provider =
        new IdentityProvider(
            "platform", null, "Platform", "https://idp.example/platform", "hearth", "platform");
    portal.get(Providers.class).save(provider);
    var identity =
        new Identity(provider.issuer(), "pat", "Pat", null, Set.of(PortalSettings.PLATFORM_ADMINS));
    var welcome = (SignIn.Welcome) portal.get(SignInService.class).signIn("platform", identity);
    return portal.get(CurrentUsers.class).find(null, welcome.person()).orElseThrow();
  }

  @Test
  void tenants_are_listed_with_role_and_sizes_and_found_by_code() {
    navigate("tenants", TenantsView.class);
    test(find(TextField.class).single()).setValue(code());
    var grid = test(find(TenantsGrid.class).single());
    assertThat(grid.size()).isEqualTo(1);
    assertThat(grid.getRow(0).teams()).isEqualTo(1);
    assertThat(grid.getRow(0).roleArn()).contains("/hearth/" + code() + "/");
    test(find(TextField.class).single()).setValue("no-such-tenant");
    assertThat(words((Component) getCurrentView())).contains("No tenant has this");
  }

  @Test
  void a_tenant_is_onboarded_and_opened() {
    navigate("tenants", TenantsView.class);
    test(find(Button.class).withText("Onboard tenant").all().getFirst()).click();
    test(find(Button.class).withText("Onboard").single()).click();
    assertThat(find(TextField.class).withCaption("Code").single().isInvalid()).isTrue();
    test(find(TextField.class).withCaption("Name").single()).setValue("Retail " + code());
    var newCode = "n" + code().substring(1);
    test(find(TextField.class).withCaption("Code").single()).setValue(newCode);
    test(find(Button.class).withText("Onboard").single()).click();
    assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("tenants/" + newCode);
    assertThat(words((Component) getCurrentView())).contains("Retail", "1 execution role");
  }

  @Test
  void closing_wants_the_name_typed() {
    navigate("tenants/" + code(), TenantView.class);
    test(find(Button.class).withText("Close…").single()).click();
    test(find(Button.class).withText("Close tenant").single()).click();
    assertThat(detail().status()).isEqualTo(TenantStatus.ACTIVE);
    test(find(TextField.class).single()).setValue(detail().name());
    test(find(Button.class).withText("Close tenant").single()).click();
    assertThat(detail().status()).isEqualTo(TenantStatus.CLOSED);
    assertThat(words((Component) getCurrentView())).contains("Closed").doesNotContain("Suspend");
  }

  @Test
  void ceilings_are_saved() {
    navigate("tenants/" + code(), TenantView.class);
    test(find(IntegerField.class).single()).setValue(90);
    test(find(Button.class).withText("Save ceilings").single()).click();
    assertThat(detail().ceilings().maximumKeepAlive()).isEqualTo(Duration.ofMinutes(90));
  }

  @Test
  void a_code_nobody_has_is_nothing_here() {
    UI.getCurrent().navigate("tenants/zzzzzz");
    assertThat(words((Component) getCurrentView())).contains("nothing here");
  }

  private String code() {
    return Objects.requireNonNull(tenant).code();
  }

  private TenantDetail detail() {
    return portal.get(TenantAdministration.class).find(viewer, code()).orElseThrow();
  }

  private static String words(Component component) {
    return component.getElement().getTextRecursively();
  }
}

package dev.hearth.isolation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.access.CurrentUser;
import dev.hearth.testing.PortalViewTest;
import dev.hearth.testing.TestTenant;
import org.junit.jupiter.api.Test;

class IsolationViewTest extends PortalViewTest {

  @SuppressWarnings("NullAway.Init")
  private TestTenant mine;

  @SuppressWarnings("NullAway.Init")
  private TestTenant theirs;

  @Override
  protected CurrentUser arrange() {
    mine = tenant();
    theirs = tenant();
    return mine.admin();
  }

  @Test
  void a_tenants_admin_reads_of_the_own_tenant_only() {
    var view = navigate("isolation", IsolationView.class);
    var text = view.getElement().getTextRecursively();
    assertThat(text).contains("The tenants are apart").doesNotContain(theirs.code());
  }

  @Test
  void a_changed_role_is_named() {
    try (var iam = cloud.iam()) {
      iam.deleteRolePermissionsBoundary(r -> r.roleName(mine.code() + "-exec"));
    }
    var view = navigate("isolation", IsolationView.class);
    assertThat(view.getElement().getTextRecursively())
        .contains("1 finding", mine.code() + "-exec", "boundary was taken away");
  }
}

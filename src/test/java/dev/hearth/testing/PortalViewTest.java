package dev.hearth.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import dev.hearth.HearthApplication;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.HearthPrincipal;
import dev.hearth.base.PersonId;
import dev.hearth.base.TenantId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;

/**
 * Base of view tests without a browser: the real views, services and database (H2), an emulated
 * cloud of its own per test, and somebody signed in before the start page opens.
 */
@SpringBootTest(classes = HearthApplication.class)
@ContextConfiguration(initializers = PortalSettings.class)
public abstract class PortalViewTest extends SpringBrowserlessTest {

  @Autowired
  @SuppressWarnings("NullAway.Init")
  private ApplicationContext context;

  /** The portal of this test. */
  protected TestPortal portal;

  /** A fresh account for this test. */
  protected TestCloud cloud;

  /** Who looks. */
  protected CurrentUser viewer;

  /** Makes what is there before the first page opens, and answers who opens it. */
  protected abstract CurrentUser arrange();

  @BeforeEach
  @Override
  protected void initVaadinEnvironment() {
    portal = TestPortal.of(context);
    cloud = TestCloud.start(portal);
    viewer = arrange();
    signIn(viewer);
    super.initVaadinEnvironment();
  }

  @AfterEach
  @Override
  protected void cleanVaadinEnvironment() {
    super.cleanVaadinEnvironment();
    SecurityContextHolder.clearContext();
    cloud.close();
  }

  /** A new tenant in this test's cloud. */
  protected TestTenant tenant() {
    return TestTenant.in(portal, cloud);
  }

  /** From now on this person looks. */
  protected static void signIn(CurrentUser user) {
    var authentication =
        new TestingAuthenticationToken(
            new Principal(user.person(), user.tenant()), "", "ROLE_USER");
    var security = SecurityContextHolder.createEmptyContext();
    security.setAuthentication(authentication);
    SecurityContextHolder.setContext(security);
  }

  private record Principal(PersonId personId, @Nullable TenantId tenantId)
      implements HearthPrincipal {}
}

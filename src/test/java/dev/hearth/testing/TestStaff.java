package dev.hearth.testing;

import dev.hearth.access.CurrentUser;
import dev.hearth.tenant.CurrentUsers;
import dev.hearth.tenant.Identity;
import dev.hearth.tenant.SignIn;
import dev.hearth.tenant.SignInService;
import java.util.Set;

/** Staff of the platform, signed in through the platform's provider. */
public final class TestStaff {

  private static final String PLATFORM = "platform";
  private static final String ISSUER = "https://idp.example/platform";

  private TestStaff() {}

  public static CurrentUser admin(TestPortal portal) {
    return in(portal, "pat", PortalSettings.PLATFORM_ADMINS);
  }

  public static CurrentUser auditor(TestPortal portal) {
    return in(portal, "olu", PortalSettings.PLATFORM_AUDITORS);
  }

  private static CurrentUser in(TestPortal portal, String subject, String group) {
    var identity = new Identity(ISSUER, subject, subject, null, Set.of(group));
    var welcome = (SignIn.Welcome) portal.get(SignInService.class).signIn(PLATFORM, identity);
    return portal.get(CurrentUsers.class).find(null, welcome.person()).orElseThrow();
  }
}

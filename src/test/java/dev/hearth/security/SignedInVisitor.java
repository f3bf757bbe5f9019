package dev.hearth.security;

import dev.hearth.access.Role;
import dev.hearth.base.TeamId;
import dev.hearth.tenant.GroupMapping;
import dev.hearth.tenant.TenantService;
import dev.hearth.testing.TestCloud;
import dev.hearth.testing.TestProvider;
import dev.hearth.testing.TestTenant;
import dev.hearth.testing.WebPortal;
import dev.hearth.testing.WebVisitor;
import java.net.URI;
import java.net.http.HttpResponse;

/**
 * A tenant with a provider of its own and one team, whose group is "members", and a browser: what
 * tests of signing in begin with. Mia signs in unless told otherwise.
 */
final class SignedInVisitor implements AutoCloseable {

  final WebPortal portal;
  final TestProvider provider;
  final TestTenant tenant;
  final TeamId team;
  final WebVisitor browser = new WebVisitor();
  private final TestCloud cloud;

  private SignedInVisitor(WebPortal portal) {
    this.portal = portal;
    this.provider = TestProvider.start(portal.time());
    this.cloud = TestCloud.start(portal.portal());
    this.tenant = TestTenant.in(portal.portal(), cloud);
    portal.vouch(provider, tenant);
    this.team = tenant.team("Perception");
    portal
        .get(TenantService.class)
        .mapGroup(tenant.id(), new GroupMapping("members", team, Role.MEMBER));
    provider.signsIn("mia", "mia@vision.example", "members");
  }

  /** Not signed in yet. */
  static SignedInVisitor outside(WebPortal portal) {
    return new SignedInVisitor(portal);
  }

  static SignedInVisitor inside(WebPortal portal) {
    var visitor = outside(portal);
    visitor.signIn();
    if (!visitor.isSignedIn()) {
      throw new IllegalStateException("Mia cannot sign in");
    }
    return visitor;
  }

  /** To the provider and back. */
  HttpResponse<String> signIn() {
    return signIn(browser);
  }

  HttpResponse<String> signIn(WebVisitor someone) {
    var back = someone.get(sentTo(someone)).headers().firstValue("Location").orElseThrow();
    return someone.get(URI.create(back));
  }

  /** Where the portal sends somebody who wants to sign in. */
  URI sentTo(WebVisitor someone) {
    var answer = someone.get(portal.url("/oauth2/authorization/" + tenant.code()));
    return URI.create(answer.headers().firstValue("Location").orElseThrow());
  }

  boolean isSignedIn() {
    return isSignedIn(browser);
  }

  /** Whether the portal takes the browser for somebody. */
  boolean isSignedIn(WebVisitor someone) {
    var answer = someone.get(portal.url("/signed-in-only/no-such-page"));
    return !answer.headers().firstValue("Location").orElse("").contains("/sign-in");
  }

  @Override
  public void close() {
    provider.close();
    cloud.close();
  }
}

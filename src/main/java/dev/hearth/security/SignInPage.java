package dev.hearth.security;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import dev.hearth.security.embedded.ProviderPerson;
import dev.hearth.security.web.Pages;
import dev.hearth.tenant.Providers;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The sign-in page: the e-mail's domain chooses the provider. It never names a tenant, and an
 * unknown domain goes on like any other. The demo card shows only with the embedded provider.
 */
@RestController
class SignInPage {

  private final Providers providers;
  private final ObjectProvider<DemoSignIns> demo;

  SignInPage(Providers providers, ObjectProvider<DemoSignIns> demo) {
    this.providers = providers;
    this.demo = demo;
  }

  @GetMapping(path = PortalSecurity.SIGN_IN, produces = MediaType.TEXT_HTML_VALUE)
  String page(
      @RequestParam(required = false) @Nullable String error,
      @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
      @RequestParam(required = false) @Nullable String ended) {
    var notice =
        error != null
            ? notice("bad", reason(error))
            : signedOut != null
                ? notice("ok", "You are signed out, here and at your organisation.")
                : ended != null ? notice("ok", "Your session has ended. Sign in again.") : "";
    return Pages.page(
        "Sign in",
        """
        %s
        <section class="card">
          <h1>Sign in</h1>
          <p class="lead">You continue at your organisation&rsquo;s own sign-in page.</p>
          <form method="get" action="%s/continue">
            <div class="field">
              <label for="email">Work e-mail</label>
              <span class="input"><svg class="i" viewBox="0 0 24 24" aria-hidden="true"><rect x="3.5" y="5.5" width="17" height="13" rx="2"/><path d="m4 7 8 6 8-6"/></svg><input id="email" name="email" type="email" required autofocus
                     autocomplete="username" maxlength="320" placeholder="you@example.com"></span>
            </div>
            <button class="btn primary" type="submit">Continue <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14M13 6l6 6-6 6"/></svg></button>
          </form>
        </section>
        %s\
        """
            .formatted(notice, PortalSecurity.SIGN_IN, demoCard()));
  }

  /** The e-mail's domain chooses where to go on. */
  @GetMapping(path = PortalSecurity.SIGN_IN + "/continue", produces = MediaType.TEXT_HTML_VALUE)
  String onward(@RequestParam String email) {
    var hint = email.strip();
    return goingOn(
        providers
            .registrationFor(hint)
            .map(registration ->
                UriComponentsBuilder.fromPath("/oauth2/authorization/" + registration)
                    .queryParam(LoginHint.PARAMETER, "{hint}")
                    .encode()
                    .buildAndExpand(hint)
                    .toUriString())
            .orElse(PortalSecurity.SIGN_IN + "?error=no-provider"));
  }

  /**
   * A page that goes on by itself, instead of a redirect: the policy of the page before lets its
   * form end at Hearth only, and to name the providers there would tell who is a customer.
   *
   * @param address of ours
   */
  static String goingOn(String address) {
    var target = htmlEscape(address);
    return Pages.page(
        "Sign in",
        """
        <meta http-equiv="refresh" content="0; url=%s">
        <section class="card">
          <h1>One moment</h1>
          <p class="lead">Taking you to your organisation&rsquo;s sign-in page. <a href="%s">Go on</a> if nothing happens.</p>
        </section>\
        """
            .formatted(target, target));
  }

  private static String reason(String code) {
    return switch (code) {
      case HearthOidcUserService.NO_ACCESS ->
          "Your organisation knows you, but none of your groups has access to Hearth. Ask your team"
              + " lead or tenant admin.";
      case HearthOidcUserService.SUSPENDED ->
          "Your access to Hearth is suspended. Ask your tenant admin.";
      case HearthOidcUserService.TENANT_INACTIVE ->
          "Access for your organisation is paused. Ask your tenant admin.";
      case "access_denied" -> "Your organisation did not sign you in. Try again.";
      case HearthOidcUserService.INVITATION ->
          "This invitation is of no use any more: it was used, revoked, or is older than seven"
              + " days. Ask for a new one.";
      case "no-provider" ->
          "Hearth has no identity provider yet. An administrator sets one up first.";
      case "authorization_request_not_found" -> "That took too long. Please sign in again.";
      default -> "Signing in did not work. Try again; if it goes on, tell your administrator.";
    };
  }

  private static String notice(String kind, String text) {
    return "<p class=\"callout " + kind + "\" role=\"status\">" + htmlEscape(text) + "</p>";
  }

  private String demoCard() {
    var signIns = demo.getIfAvailable();
    if (signIns == null) {
      return "";
    }
    var people = signIns.people().stream().map(SignInPage::person).collect(Collectors.joining());
    return """
    <section class="card demo" aria-label="Demo installation">
      <div class="row s"><b class="sb">Demo installation</b><span class="grow"></span>
        <span class="badge"><svg class="i" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="8.5"/><path d="M12 11v5M12 8v.01"/></svg>emulator, not AWS</span></div>
      <p class="hint">Try it as one of these. Nothing here can cost money.</p>
      <ul class="people">%s</ul>
    </section>\
    """
        .formatted(people);
  }

  private static String person(ProviderPerson person) {
    var href =
        UriComponentsBuilder.fromPath("/oauth2/authorization/" + person.realm())
            .queryParam(LoginHint.PARAMETER, "{hint}")
            .encode()
            .buildAndExpand(person.email())
            .toUriString();
    return """
    <li><a class="person" href="%s">%s
      <span class="md">%s</span> <span class="t2">%s</span><span class="grow"></span>
      <svg class="i s14" viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14M13 6l6 6-6 6"/></svg></a></li>\
    """
        .formatted(
            htmlEscape(href),
            Pages.avatar(person.name()),
            htmlEscape(person.name()),
            htmlEscape(person.description()));
  }
}

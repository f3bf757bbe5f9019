package dev.hearth.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** In by the organisation's own provider, and out again, there too. */
@Journeys
class SignInJourney {

  @Test
  void signing_out_ends_the_session_here_and_at_the_provider(
      RunningHearth hearth, Visitors visitors) {
    var mia = visitors.arrive(hearth);
    var pools = mia.signInAs("mk@vision.example", "Mia Keller");
    assertThat(pools.sentence()).isVisible();

    var signIn = new Shell(mia).signOut();
    assertThat(signIn.notice()).containsText("You are signed out");
    mia.open("jobs");
    assertThat(signIn.heading()).isVisible();

    signIn.goOn("mk@vision.example");
    assertThat(new ProviderPage(mia.page()).heading()).isVisible();
  }

  @Test
  void the_address_first_asked_for_is_where_one_arrives(RunningHearth hearth, Visitors visitors) {
    var emil = visitors.arrive(hearth);
    emil.open("jobs");
    new SignInPage(emil.page()).pick("Emil Koch");
    new ProviderPage(emil.page()).pick("Emil Koch");
    assertThat(emil.page()).hasURL(Pattern.compile(".*/jobs(\\?.*)?$"));
  }

  @Test
  void an_unknown_domain_goes_on_to_the_default_provider(RunningHearth hearth, Visitors visitors) {
    var stranger = visitors.arrive(hearth);
    stranger.open("");
    new SignInPage(stranger.page()).goOn("someone@nobody-knows.example");
    var provider = new ProviderPage(stranger.page());
    assertThat(provider.heading()).isVisible();
    assertThat(provider.person("Pat Adeyemi")).isVisible();
    assertThat(provider.person("Mia Keller")).hasCount(0);
    assertThat(stranger.page().content()).doesNotContain("Vision", "Language", "Forecast");
  }

  @Test
  void somebody_in_no_group_gets_no_access_and_is_told_why(
      RunningHearth hearth, Visitors visitors) {
    var nils = visitors.arrive(hearth);
    nils.open("");
    var signIn = new SignInPage(nils.page());
    signIn.goOn("ng@vision.example");
    new ProviderPage(nils.page()).pick("Nils Graf");
    assertThat(signIn.notice()).containsText("none of your groups has access to Hearth");
    nils.picture("sign-in-no-access");
    nils.open("jobs");
    assertThat(signIn.heading()).isVisible();
  }

  @Test
  void a_refusal_by_the_provider_comes_back_with_its_reason(
      RunningHearth hearth, Visitors visitors) {
    var visitor = visitors.arrive(hearth);
    visitor.open("");
    var onward =
        visitor
            .context()
            .request()
            .get(
                visitor.url("oauth2/authorization/vision"),
                RequestOptions.create().setMaxRedirects(0))
            .headers()
            .getOrDefault("location", "");
    assertThat(onward).contains("code_challenge=").contains("code_challenge_method=S256");
    var state = onward.replaceAll(".*[?&]state=([^&]+).*", "$1");
    visitor.open("login/oauth2/code/vision?error=access_denied&state=" + state);
    var signIn = new SignInPage(visitor.page());
    assertThat(signIn.notice()).containsText("Your organisation did not sign you in.");
    assertThat(signIn.heading()).isVisible();
  }

  @Test
  void a_made_up_answer_of_a_provider_signs_nobody_in(RunningHearth hearth, Visitors visitors) {
    var visitor = visitors.arrive(hearth);
    visitor.open("login/oauth2/code/vision?code=made-up&state=made-up");
    assertThat(new SignInPage(visitor.page()).heading()).isVisible();
    visitor.open("jobs");
    assertThat(new SignInPage(visitor.page()).heading()).isVisible();
  }

  @Test
  void platform_staff_arrive_at_the_tenants_and_not_at_their_pools(
      RunningHearth hearth, Visitors visitors) {
    var pat = visitors.arrive(hearth);
    pat.open("");
    new SignInPage(pat.page()).pick("Pat Adeyemi");
    new ProviderPage(pat.page()).pick("Pat Adeyemi");
    assertThat(pat.page()).hasURL(Pattern.compile(".*/tenants(\\?.*)?$"));
    pat.picture("tenants");
  }
}

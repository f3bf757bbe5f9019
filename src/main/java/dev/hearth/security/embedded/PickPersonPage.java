package dev.hearth.security.embedded;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import dev.hearth.security.web.Pages;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The provider's sign-in page: a list of its realm's people; picking one signs in as them. */
@RestController
class PickPersonPage {

  static final String PATH = "/pick-person";

  private final ProviderSettings settings;
  private final HttpSessionSecurityContextRepository sessions =
      new HttpSessionSecurityContextRepository();

  PickPersonPage(ProviderSettings settings) {
    this.settings = settings;
  }

  @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> page(
      @RequestParam String realm, @RequestParam(defaultValue = "") String hint, CsrfToken csrf) {
    var people = people(realm);
    if (people.isEmpty()) {
      return ResponseEntity.status(HttpStatus.NOT_FOUND)
          .body(Pages.page("Not found", "Not found."));
    }
    var list =
        people.stream()
            .sorted(Comparator.comparing(p -> !isHinted(p, hint)))
            .map(p -> button(p, isHinted(p, hint)))
            .collect(Collectors.joining());
    return ResponseEntity.ok(
        Pages.page(
            "Who are you?",
            """
            <section class="card">
              <h1>Who are you?</h1>
              <p class="lead">This is the embedded identity provider, realm <b>%s</b>. In production your organisation's own sign-in page stands here.</p>
              <form method="post" action="%s">
                <input type="hidden" name="%s" value="%s">
                <input type="hidden" name="realm" value="%s">
                <ul class="people">%s</ul>
              </form>
            </section>\
            """
                .formatted(
                    htmlEscape(realm),
                    PATH,
                    htmlEscape(csrf.getParameterName()),
                    htmlEscape(csrf.getToken()),
                    htmlEscape(realm),
                    list)));
  }

  @PostMapping(PATH)
  void pick(
      @RequestParam String realm,
      @RequestParam String username,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, ServletException {
    var person =
        people(realm).stream().filter(p -> p.username().equals(username)).findFirst().orElse(null);
    if (person == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    var authentication =
        UsernamePasswordAuthenticationToken.authenticated(
            new ProviderPrincipal(person),
            null,
            List.of(FactorGrantedAuthority.fromAuthority("FACTOR_PICKED")));
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication);
    SecurityContextHolder.setContext(context);
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    sessions.saveContext(context, request, response);
    var onward = new SavedRequestAwareAuthenticationSuccessHandler();
    onward.setDefaultTargetUrl(settings.portalUrl() + "/sign-in");
    onward.onAuthenticationSuccess(request, response, authentication);
  }

  private List<ProviderPerson> people(String realm) {
    return settings.people().stream().filter(p -> p.realm().equals(realm)).toList();
  }

  private static boolean isHinted(ProviderPerson person, String hint) {
    return hint.equals(person.email()) || hint.equals(person.username());
  }

  private static String button(ProviderPerson person, boolean hinted) {
    return """
    <li><button class="person%s" name="username" value="%s"%s>
      %s<span class="md">%s</span>
      <span class="t2">%s</span><span class="grow"></span></button></li>\
    """
        .formatted(
            hinted ? " hinted" : "",
            htmlEscape(person.username()),
            hinted ? " autofocus" : "",
            Pages.avatar(person.name()),
            htmlEscape(person.name()),
            htmlEscape(person.description()));
  }
}

package dev.hearth.security.embedded;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps realms apart: a person signed in at one is nobody at another, an unknown realm does not
 * exist, and a hint at somebody else asks again instead of answering with who is signed in.
 */
final class RealmFilter extends OncePerRequestFilter {

  private final Set<String> realms;

  RealmFilter(Set<String> realms) {
    this.realms = Set.copyOf(realms);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var realm = realm(request.getRequestURI());
    if (!realms.contains(realm)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null
        && authentication.getPrincipal() instanceof ProviderPrincipal(var person)) {
      var hint = request.getParameter("login_hint");
      var sameRealm = person.realm().equals(realm);
      var sameHint =
          hint == null
              || hint.isBlank()
              || hint.equals(person.email())
              || hint.equals(person.username());
      if (!sameRealm || !sameHint) {
        SecurityContextHolder.clearContext();
      }
    }
    chain.doFilter(request, response);
  }

  /** The first part of the path: /vision/oauth2/authorize is of realm vision. */
  static String realm(String path) {
    var end = path.indexOf('/', 1);
    return end < 0 ? "" : path.substring(1, end);
  }
}

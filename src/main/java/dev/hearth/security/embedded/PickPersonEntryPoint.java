package dev.hearth.security.embedded;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.UriComponentsBuilder;

/** Sends somebody who is not signed in yet to the list of people of the realm they came for. */
final class PickPersonEntryPoint implements AuthenticationEntryPoint {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    var to =
        UriComponentsBuilder.fromPath(PickPersonPage.PATH)
            .queryParam("realm", RealmFilter.realm(request.getRequestURI()));
    var hint = request.getParameter("login_hint");
    if (hint != null) {
      to.queryParam("hint", hint);
    }
    response.sendRedirect(to.encode().build().toUriString());
  }
}

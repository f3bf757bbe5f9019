package dev.hearth.security;

import jakarta.servlet.ServletContext;
import java.net.URI;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.stereotype.Component;

/**
 * The cookie that stands for a session. Its name carries the port, because cookies ignore ports and
 * two portals may share a host. Reached by https, its name and flags make browsers refuse it from
 * any other host and over http.
 */
@Component
class SessionCookie implements ServletContextInitializer {

  private final HearthUrls urls;

  SessionCookie(HearthUrls urls) {
    this.urls = urls;
  }

  @Override
  public void onStartup(ServletContext context) {
    var cookie = context.getSessionCookieConfig();
    cookie.setName(nameFor(URI.create(urls.portal())));
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(urls.isHttps());
  }

  static String nameFor(URI portal) {
    var https = "https".equals(portal.getScheme());
    var port = portal.getPort() >= 0 ? portal.getPort() : https ? 443 : 80;
    return (https ? "__Host-" : "") + "HEARTH-" + port;
  }
}

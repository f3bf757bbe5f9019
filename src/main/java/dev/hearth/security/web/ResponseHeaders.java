package dev.hearth.security.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Headers that every answer carries: pages, files, refusals and errors alike. It stands at the
 * server's own door, so that even a request the server itself refuses as malformed is answered with
 * them; a page that needs another policy sets its own.
 */
public final class ResponseHeaders extends ValveBase {

  private static final String NO_FEATURES =
      "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(),"
          + " fullscreen=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(),"
          + " midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(),"
          + " screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=(), clipboard-read=(),"
          + " clipboard-write=(self)";

  private final Map<String, String> headers = new LinkedHashMap<>();

  private ResponseHeaders(String contentPolicy, boolean https) {
    super(true);
    headers.put("Content-Security-Policy", contentPolicy);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Referrer-Policy", "same-origin");
    headers.put("Permissions-Policy", NO_FEATURES);
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    if (https) {
      headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  }

  /**
   * Puts them into every answer of the server.
   *
   * @param https whether people reach this server by https only
   */
  public static WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> everywhere(
      String contentPolicy, boolean https) {
    return server -> server.addEngineValves(new ResponseHeaders(contentPolicy, https));
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    headers.forEach(response::setHeader);
    getNext().invoke(request, response);
  }
}

package dev.hearth.security.web;

import java.net.URI;
import java.util.Set;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Answers requests for this machine's names only. Who runs without passwords must not be reached by
 * a web page elsewhere whose name was made to lead here (DNS rebinding).
 */
public final class OwnNamesOnly {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private OwnNamesOnly() {}

  /** The strict firewall of Spring Security; besides, the request's host must be one of ours. */
  public static HttpFirewall firewall(String publicUrl) {
    var own = URI.create(publicUrl).getHost();
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedHostnames(host -> LOOPBACK.contains(host) || host.equals(own));
    return firewall;
  }
}

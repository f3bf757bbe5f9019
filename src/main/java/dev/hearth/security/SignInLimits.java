package dev.hearth.security;

import dev.hearth.security.web.Pages;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows down whoever tries to sign in without end, by address: each step of signing in has a bucket
 * of its own, so that a complete sign-in counts once. Answers 429, in words. Comes after the
 * firewall, so a path cannot be disguised.
 */
final class SignInLimits extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(SignInLimits.class);
  private static final int MOST_BUCKETS = 50_000;
  private static final int IPV6_NETWORK_BYTES = 8;

  /** A provider tells of all its people from one address. */
  private static final int PROVIDERS_TELL_MORE = 20;

  /** Every address that somebody not signed in can make the portal work with. */
  static final List<String> LIMITED =
      List.of(
          PortalSecurity.SIGN_IN + "/continue",
          "/oauth2/authorization/**",
          "/login/oauth2/code/**",
          BackChannelLogout.PATH + "**",
          "/invitation/**");

  private final List<RequestMatcher> steps =
      LIMITED.stream()
          .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
          .toList();
  private final RequestLimits limits;
  private final RequestLimits providerLimits;

  /**
   * @param perMinute sign-ins from one address, in one go and on average
   */
  SignInLimits(int perMinute, Clock clock) {
    this.limits = limits(perMinute, clock);
    this.providerLimits = limits(perMinute * PROVIDERS_TELL_MORE, clock);
  }

  private static RequestLimits limits(int perMinute, Clock clock) {
    return new RequestLimits(
        perMinute, Duration.ofMinutes(1).dividedBy(perMinute), MOST_BUCKETS, clock);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    for (int step = 0; step < steps.size(); step++) {
      if (steps.get(step).matches(request)) {
        var network = network(request.getRemoteAddr());
        var byProvider = LIMITED.get(step).startsWith(BackChannelLogout.PATH);
        var wait = (byProvider ? providerLimits : limits).take(step + " " + network);
        if (wait.isPresent()) {
          if (wait.get().isFirst()) {
            log.warn("Too many sign-in requests from {}: {}", network, LIMITED.get(step));
          }
          refuse(response, wait.get().time());
          return;
        }
      }
    }
    chain.doFilter(request, response);
  }

  /** Who has one IPv6 address has 2^64 of them. */
  static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      var bytes = InetAddress.ofLiteral(address).getAddress();
      return HexFormat.of().formatHex(bytes, 0, Math.min(IPV6_NETWORK_BYTES, bytes.length))
          + "::/64";
    } catch (IllegalArgumentException e) {
      return "unreadable";
    }
  }

  private static void refuse(HttpServletResponse response, Duration wait) throws IOException {
    var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setContentType(MediaType.TEXT_HTML_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response
        .getWriter()
        .write(
            Pages.page(
                "Too many attempts",
                """
                <section class="card">
                  <h1>Too many attempts</h1>
                  <p class="lead">There were more attempts to sign in from your network than Hearth takes in a minute. Wait a moment, then <a href="%s">try again</a>.</p>
                </section>\
                """
                    .formatted(PortalSecurity.SIGN_IN)));
  }
}

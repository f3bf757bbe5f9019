package dev.hearth.security;

import dev.hearth.base.OperatorReport;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Runs a report for the operator's command: only from this machine, not through a proxy, and only
 * with the token of the installation. To everybody else there is nothing here.
 */
@RestController
class ReportEndpoint {

  /** Every path of the reports. */
  static final String PATHS = "/reports/**";

  private static final String BEARER = "Bearer ";

  private final List<OperatorReport> reports;
  private final byte[] token;

  ReportEndpoint(List<OperatorReport> reports, @Value("${hearth.secret.reports:}") String token) {
    this.reports = List.copyOf(reports);
    this.token = token.getBytes(StandardCharsets.UTF_8);
  }

  @GetMapping(path = "/reports/{name}")
  ResponseEntity<String> run(
      @PathVariable String name,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String given,
      HttpServletRequest request) {
    if (!isOperator(given, request)) {
      return ResponseEntity.notFound().build();
    }
    return reports.stream()
        .filter(report -> report.name().equals(name))
        .findFirst()
        .map(OperatorReport::run)
        .map(result ->
            ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header("Hearth-Clean", Boolean.toString(result.clean()))
                .body(result.text()))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private boolean isOperator(@Nullable String given, HttpServletRequest request) {
    return token.length > 0
        && given != null
        && given.startsWith(BEARER)
        && MessageDigest.isEqual(
            token, given.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8))
        && request.getHeader("X-Forwarded-For") == null
        && request.getHeader("Forwarded") == null
        && isThisMachine(request.getRemoteAddr());
  }

  private static boolean isThisMachine(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}

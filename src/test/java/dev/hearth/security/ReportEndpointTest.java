package dev.hearth.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.base.OperatorReport;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

/** Who is not the operator on this machine gets the answer of a report that does not exist. */
class ReportEndpointTest {

  private static final String TOKEN = "the-token-of-this-installation";

  private final ReportEndpoint endpoint = new ReportEndpoint(List.of(new Found()), TOKEN);

  @Test
  void the_operator_reads_the_report_and_whether_it_is_clean() {
    var answer = endpoint.run("found", "Bearer " + TOKEN, from("127.0.0.1"));
    assertThat(answer.getBody()).isEqualTo("one thing\n");
    assertThat(answer.getHeaders().getFirst("Hearth-Clean")).isEqualTo("false");
  }

  @Test
  void nobody_else_learns_anything() {
    var nothing = endpoint.run("no-such-report", "Bearer " + TOKEN, from("127.0.0.1"));
    assertThat(nothing.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(ask(null, from("127.0.0.1"))).isEqualTo(nothing);
    assertThat(ask("Bearer wrong", from("127.0.0.1"))).isEqualTo(nothing);
    assertThat(ask("Basic " + TOKEN, from("127.0.0.1"))).isEqualTo(nothing);
    assertThat(ask("Bearer " + TOKEN, from("10.1.2.3"))).isEqualTo(nothing);
    var proxied = from("127.0.0.1");
    proxied.addHeader("X-Forwarded-For", "10.1.2.3");
    assertThat(ask("Bearer " + TOKEN, proxied)).isEqualTo(nothing);
  }

  @Test
  void without_a_token_configured_there_are_no_reports() {
    var without = new ReportEndpoint(List.of(new Found()), "");
    assertThat(without.run("found", "Bearer ", from("127.0.0.1")).getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
  }

  private ResponseEntity<String> ask(@Nullable String given, MockHttpServletRequest request) {
    return endpoint.run("found", given, request);
  }

  private static MockHttpServletRequest from(String address) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    return request;
  }

  private record Found() implements OperatorReport {

    @Override
    public String name() {
      return "found";
    }

    @Override
    public Result run() {
      return new Result(false, "one thing\n");
    }
  }
}

package dev.hearth.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The signatures are those of AWS's published Signature Version 4 test suite. */
class SignatureVerifierTest {

  private static final Instant SIGNED = Instant.parse("2015-08-30T12:36:00Z");
  private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
  private static final String VANILLA =
      "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31";

  @Test
  void accepts_get_vanilla() {
    assertThat(verify(SIGNED, get("", VANILLA))).isInstanceOf(Verification.Verified.class);
  }

  @Test
  void accepts_get_vanilla_query_order_key_case() {
    AwsRequest request =
        get(
            "Param2=value2&Param1=value1",
            "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500");
    assertThat(verify(SIGNED, request)).isInstanceOf(Verification.Verified.class);
  }

  @Test
  void accepts_post_vanilla() {
    AwsRequest request =
        request(
            "POST",
            "",
            Map.of(),
            "",
            "host;x-amz-date",
            "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b");
    assertThat(verify(SIGNED, request)).isInstanceOf(Verification.Verified.class);
  }

  @Test
  void accepts_post_header_key_sort() {
    AwsRequest request =
        request(
            "POST",
            "",
            Map.of("my-header1", "value1"),
            "",
            "host;my-header1;x-amz-date",
            "c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c");
    assertThat(verify(SIGNED, request)).isInstanceOf(Verification.Verified.class);
  }

  @Test
  void accepts_post_x_www_form_urlencoded() {
    AwsRequest request =
        request(
            "POST",
            "",
            Map.of("content-type", "application/x-www-form-urlencoded"),
            "Param1=value1",
            "content-type;host;x-amz-date",
            "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a");
    assertThat(verify(SIGNED, request)).isInstanceOf(Verification.Verified.class);
  }

  @Test
  void refuses_a_changed_body() {
    AwsRequest request =
        request(
            "POST",
            "",
            Map.of(),
            "x",
            "host;x-amz-date",
            "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b");
    assertThat(refusal(SIGNED, request)).isEqualTo("InvalidSignatureException");
  }

  @Test
  void refuses_every_signature_that_differs_in_one_character() {
    for (int i = 0; i < VANILLA.length(); i++) {
      char other = VANILLA.charAt(i) == '0' ? '1' : '0';
      String forged = VANILLA.substring(0, i) + other + VANILLA.substring(i + 1);
      assertThat(refusal(SIGNED, get("", forged))).isEqualTo("InvalidSignatureException");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2015-08-30T12:41:00Z,",
    "2015-08-30T12:31:00Z,",
    "2015-08-30T12:41:01Z,Signature expired",
    "2015-08-30T12:30:59Z,Signature not yet current"
  })
  void allows_five_minutes_of_skew_and_no_more(Instant now, @Nullable String refusal) {
    Verification verification = verify(now, get("", VANILLA));
    if (refusal == null) {
      assertThat(verification).isInstanceOf(Verification.Verified.class);
    } else {
      assertThat(((Verification.Refused) verification).error().message()).startsWith(refusal);
    }
  }

  @Test
  void refuses_an_unknown_key_another_region_another_service_and_a_missing_header() {
    AwsRequest good = get("", VANILLA);
    assertThat(refusal(SIGNED, changed(good, "AKIDEXAMPLE", "AKIDUNKNOWN")))
        .isEqualTo("UnrecognizedClientException");
    assertThat(message(SIGNED, changed(good, "us-east-1", "eu-west-1")))
        .contains("valid region, not 'eu-west-1'");
    assertThat(message(SIGNED, changed(good, "/service/", "/other/"))).contains("correct service");
    assertThat(refusal(SIGNED, changed(good, "Signature=", "Sig=")))
        .isEqualTo("IncompleteSignatureException");
    assertThat(refusal(SIGNED, new AwsRequest("GET", "/", "", Map.of(), new byte[0])))
        .isEqualTo("MissingAuthenticationTokenException");
  }

  @Test
  void refuses_a_target_header_that_is_not_signed() {
    AwsRequest request =
        request(
            "GET", "", Map.of("x-amz-target", "Service.Operation"), "", "host;x-amz-date", VANILLA);
    assertThat(message(SIGNED, request)).contains("'x-amz-target' must be a 'SignedHeader'");
  }

  @Test
  void refuses_temporary_credentials_from_the_moment_they_expire() {
    assertThat(expiringAt(SIGNED.plusSeconds(1))).isInstanceOf(Verification.Verified.class);
    assertThat(((Verification.Refused) expiringAt(SIGNED)).error().code())
        .isEqualTo("ExpiredTokenException");
  }

  private static Verification expiringAt(Instant end) {
    return new SignatureVerifier(
            "us-east-1",
            Set.of("service"),
            id -> new Credential(id, SECRET, null, end),
            InstantSource.fixed(SIGNED))
        .verify(get("", VANILLA));
  }

  @Test
  void refuses_a_session_token_with_a_long_lived_key() {
    AwsRequest request =
        request("GET", "", Map.of("x-amz-security-token", "t"), "", "host;x-amz-date", VANILLA);
    assertThat(verify(SIGNED, request)).isInstanceOf(Verification.Refused.class);
  }

  private static AwsRequest get(String query, String signature) {
    return request("GET", query, Map.of(), "", "host;x-amz-date", signature);
  }

  private static AwsRequest request(
      String method,
      String query,
      Map<String, String> more,
      String body,
      String signedHeaders,
      String signature) {
    Map<String, List<String>> headers = new HashMap<>();
    headers.put("host", List.of("example.amazonaws.com"));
    headers.put("x-amz-date", List.of("20150830T123600Z"));
    more.forEach((name, value) -> headers.put(name, List.of(value)));
    headers.put(
        "authorization",
        List.of(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders="
                + signedHeaders
                + ", Signature="
                + signature));
    return new AwsRequest(method, "/", query, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  private static AwsRequest changed(AwsRequest request, String from, String to) {
    Map<String, List<String>> headers = new HashMap<>(request.headers());
    headers.computeIfPresent(
        "authorization", (name, values) -> List.of(values.getFirst().replace(from, to)));
    return new AwsRequest(
        request.method(), request.rawPath(), request.rawQuery(), headers, request.body());
  }

  private static Verification verify(Instant now, AwsRequest request) {
    return new SignatureVerifier(
            "us-east-1",
            Set.of("service"),
            id -> id.equals("AKIDEXAMPLE") ? Credential.longLived(id, SECRET) : null,
            InstantSource.fixed(now))
        .verify(request);
  }

  private static String refusal(Instant now, AwsRequest request) {
    return ((Verification.Refused) verify(now, request)).error().code();
  }

  private static String message(Instant now, AwsRequest request) {
    return ((Verification.Refused) verify(now, request)).error().message();
  }
}

package dev.hearth.wire;

import dev.hearth.wire.Verification.Refused;
import dev.hearth.wire.Verification.Verified;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Verifies AWS Signature Version 4 as AWS's JSON services do: header signatures only (no presigned
 * queries), the hash of the body that really came, a clock skew of at most five minutes, comparison
 * in constant time. Each refusal carries AWS's code and words. Time here is real time, whatever the
 * speed of a simulation.
 */
public final class SignatureVerifier {

  private static final Duration SKEW = Duration.ofMinutes(5);
  private static final DateTimeFormatter AMZ_DATE =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final String region;
  private final Set<String> services;
  private final Function<String, @Nullable Credential> credentials;
  private final InstantSource realTime;
  private final SigningKeys keys = new SigningKeys();

  /**
   * @param services the names accepted in the credential scope, such as {@code sagemaker}
   * @param credentials finds a credential by access key id, null when there is none
   */
  public SignatureVerifier(
      String region,
      Set<String> services,
      Function<String, @Nullable Credential> credentials,
      InstantSource realTime) {
    this.region = region;
    this.services = Set.copyOf(services);
    this.credentials = credentials;
    this.realTime = realTime;
  }

  /**
   * Checks one request; the order of the checks is AWS's: form, key, scope, time, signature, token.
   */
  public Verification verify(AwsRequest request) {
    String text = request.header("authorization");
    if (text == null) {
      return refuse(403, "MissingAuthenticationTokenException", "Missing Authentication Token");
    }
    AuthorizationHeader header = AuthorizationHeader.parse(text);
    String amzDate = request.header("x-amz-date");
    if (header == null || amzDate == null) {
      return refuse(
          "IncompleteSignatureException",
          "Authorization header requires 'Credential' parameter. Authorization header requires"
              + " 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter."
              + " Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.");
    }
    Credential credential = credentials.apply(header.accessKeyId());
    if (credential == null) {
      return refuse(
          "UnrecognizedClientException", "The security token included in the request is invalid.");
    }
    Refused refused = checkScope(header, amzDate);
    if (refused == null) {
      refused = checkTime(amzDate);
    }
    if (refused == null) {
      refused = checkSignature(request, header, amzDate, credential);
    }
    if (refused == null) {
      refused = checkToken(request, credential);
    }
    return refused != null ? refused : new Verified(credential, header.service());
  }

  private @Nullable Refused checkScope(AuthorizationHeader header, String amzDate) {
    if (!header.region().equals(region)) {
      return invalid(
          "Credential should be scoped to a valid region, not '" + header.region() + "'. ");
    }
    if (!services.contains(header.service())) {
      return invalid(
          "Credential should be scoped to correct service: "
              + services.stream().sorted().toList()
              + ". ");
    }
    if (!amzDate.startsWith(header.date())) {
      return invalid(
          "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '"
              + header.date()
              + "' != '"
              + amzDate
              + "', from '"
              + amzDate
              + "'.");
    }
    return null;
  }

  private @Nullable Refused checkTime(String amzDate) {
    Instant signed;
    try {
      signed = AMZ_DATE.parse(amzDate, Instant::from);
    } catch (DateTimeParseException e) {
      return refuse(
          "IncompleteSignatureException",
          "Date must be in ISO-8601 'basic format'. Got '"
              + amzDate
              + "'. See http://en.wikipedia.org/wiki/ISO_8601");
    }
    Instant now = realTime.instant();
    if (signed.isBefore(now.minus(SKEW))) {
      return invalid(
          "Signature expired: %s is now earlier than %s (%s - 5 min.)"
              .formatted(amzDate, AMZ_DATE.format(now.minus(SKEW)), AMZ_DATE.format(now)));
    }
    if (signed.isAfter(now.plus(SKEW))) {
      return invalid(
          "Signature not yet current: %s is still later than %s (%s + 5 min.)"
              .formatted(amzDate, AMZ_DATE.format(now.plus(SKEW)), AMZ_DATE.format(now)));
    }
    return null;
  }

  private @Nullable Refused checkSignature(
      AwsRequest request, AuthorizationHeader header, String amzDate, Credential credential) {
    List<String> signed = header.signedHeaders();
    for (String required : List.of("host", "x-amz-date", "x-amz-target", "x-amz-security-token")) {
      if (request.headers().containsKey(required) && !signed.contains(required)) {
        return invalid("'" + required + "' must be a 'SignedHeader' in the AWS Authorization.");
      }
    }
    String payloadHash = SigningKeys.sha256Hex(request.body());
    String canonical = CanonicalRequest.of(request, signed, payloadHash);
    String stringToSign =
        AuthorizationHeader.ALGORITHM
            + "\n"
            + amzDate
            + "\n"
            + header.scope()
            + "\n"
            + SigningKeys.sha256Hex(canonical.getBytes(StandardCharsets.UTF_8));
    String expected = keys.sign(credential.secret(), header, stringToSign);
    boolean equal =
        MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8),
            header.signature().getBytes(StandardCharsets.UTF_8));
    return equal
        ? null
        : invalid(
            "The request signature we calculated does not match the signature you provided. Check your AWS Secret"
                + " Access Key and signing method. Consult the service documentation for details.");
  }

  private @Nullable Refused checkToken(AwsRequest request, Credential credential) {
    String token = request.header("x-amz-security-token");
    String expected = credential.sessionToken();
    if (expected == null ? token != null : !expected.equals(token)) {
      return refuse(
          "UnrecognizedClientException", "The security token included in the request is invalid.");
    }
    Instant expiresAt = credential.expiresAt();
    if (expiresAt != null && !realTime.instant().isBefore(expiresAt)) {
      return refuse(
          "ExpiredTokenException", "The security token included in the request is expired");
    }
    return null;
  }

  private static Refused invalid(String message) {
    return refuse("InvalidSignatureException", message);
  }

  private static Refused refuse(String code, String message) {
    return refuse(400, code, message);
  }

  private static Refused refuse(int status, String code, String message) {
    return new Refused(new AwsError(code, message, status));
  }
}

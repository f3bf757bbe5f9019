package dev.hearth.emulator;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.utils.StringInputStream;

/**
 * Calls of any service, signed by AWS's own signer: for services whose SDK the tests do not have.
 */
public final class SignedCalls {

  /** An answer: HTTP status and body. */
  public record Answer(int status, String body) {

    /** The text of the first XML element of this name. */
    public String element(String name) {
      int start = body.indexOf("<" + name + ">") + name.length() + 2;
      return body.substring(start, body.indexOf("</" + name + ">", start));
    }
  }

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI endpoint;
  private final AwsCredentials credentials;

  SignedCalls(Emulator emulator) {
    this(
        emulator.endpoint(),
        AwsBasicCredentials.create(Identity.DEFAULT.accessKeyId(), Identity.DEFAULT.secret()));
  }

  public SignedCalls(URI endpoint, AwsCredentials credentials) {
    this.endpoint = endpoint;
    this.credentials = credentials;
  }

  /** The same endpoint with the credentials of an AssumeRole answer. */
  SignedCalls as(Answer assumed) {
    return new SignedCalls(
        endpoint,
        AwsSessionCredentials.create(
            assumed.element("AccessKeyId"),
            assumed.element("SecretAccessKey"),
            assumed.element("SessionToken")));
  }

  Answer json(String service, String target, String body) {
    return send(
        service,
        Map.of("X-Amz-Target", target, "Content-Type", "application/x-amz-json-1.1"),
        body);
  }

  /** One of the emulator's own operations. */
  public Answer emulator(String operation, String body) {
    return json("emulator", "Emulator." + operation, body);
  }

  /** A Query call of IAM or STS. */
  Answer query(String service, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(service, Map.of("Content-Type", "application/x-www-form-urlencoded"), body);
  }

  private Answer send(String service, Map<String, String> headers, String body) {
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(endpoint);
    headers.forEach(request::putHeader);
    SignedRequest signed =
        AwsV4HttpSigner.create()
            .sign(r ->
                r.identity(credentials)
                    .request(request.build())
                    .payload(() -> new StringInputStream(body))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                    .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1"));
    HttpRequest.Builder http =
        HttpRequest.newBuilder(endpoint).POST(HttpRequest.BodyPublishers.ofString(body));
    signed
        .request()
        .headers()
        .forEach((name, values) -> {
          if (!name.equalsIgnoreCase("host") && !name.equalsIgnoreCase("content-length")) {
            values.forEach(value -> http.header(name, value));
          }
        });
    try {
      HttpResponse<String> answer = HTTP.send(http.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body());
    } catch (IOException e) {
      return new Answer(0, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

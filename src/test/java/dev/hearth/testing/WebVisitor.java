package dev.hearth.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody at the other end of HTTP, with cookies of their own; follows no redirect unasked. */
public final class WebVisitor {

  private static final int MOST_REDIRECTS = 12;

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  public HttpResponse<String> get(URI url) {
    return send(HttpRequest.newBuilder(url).GET());
  }

  public HttpResponse<String> post(URI url, Map<String, String> form) {
    var body =
        form.entrySet().stream()
            .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> send(String method, URI url) {
    return send(HttpRequest.newBuilder(url).method(method, HttpRequest.BodyPublishers.noBody()));
  }

  /** Goes wherever redirects lead, and answers the first answer that is none. */
  public HttpResponse<String> follow(URI url) {
    var answer = get(url);
    for (int i = 0; answer.statusCode() / 100 == 3; i++) {
      if (i == MOST_REDIRECTS) {
        throw new IllegalStateException("Redirects without end at " + answer.uri());
      }
      answer = get(answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow()));
    }
    return answer;
  }

  public List<HttpCookie> cookies() {
    return cookies.getCookieStore().getCookies();
  }

  public void setCookie(URI url, HttpCookie cookie) {
    cookies.getCookieStore().add(url, cookie);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

package dev.hearth.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenID provider with real keys over real HTTP, which a test can have say anything: true
 * things, other tenants' groups, or nonsense. It signs in, at once, whoever {@link #person} names.
 */
public final class TestProvider implements AutoCloseable {

  public static final String CLIENT = "hearth";

  private final HttpServer server;
  private final InstantSource time;
  private final RSAKey key = newKey();
  private final Map<String, Map<String, Object>> codes = new HashMap<>();
  private final Map<String, Map<String, Object>> refreshTokens = new HashMap<>();
  private final List<String> requests = new ArrayList<>();
  private final List<String> secrets = new ArrayList<>();

  /** Claims of whoever signs in next. */
  public volatile Map<String, Object> person = Map.of();

  /** Changes what the provider says of itself. */
  public volatile Consumer<Map<String, Object>> metadata = m -> {};

  /** Answers each request with a redirect to there. */
  public volatile @Nullable String redirect;

  /** Changes each ID token before it is signed. */
  public volatile Consumer<JWTClaimsSet.Builder> claims = c -> {};

  /** Signs the tokens; another key than the published one makes forgeries. */
  public volatile RSAKey signer = key;

  /** Whether refresh tokens are given out. */
  public volatile boolean refreshes = true;

  /** Whether answers to refresh requests hold an ID token. */
  public volatile boolean idTokens = true;

  /** Status of answers to refresh requests when not 200: 400 refuses, 503 is away. */
  public volatile int refreshStatus = 200;

  private TestProvider(HttpServer server, InstantSource time) {
    this.server = server;
    this.time = time;
  }

  public static TestProvider start(InstantSource time) {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var provider = new TestProvider(server, time);
      server.createContext("/", provider::answer);
      server.start();
      return provider;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  public String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Who signs in next: subject, groups, and an address. */
  public void signsIn(String subject, String email, String... groups) {
    person = Map.of("sub", subject, "name", subject, "email", email, "groups", List.of(groups));
  }

  /** Paths asked for, oldest first. */
  public synchronized List<String> requests() {
    return List.copyOf(requests);
  }

  /** Every code and token given out, none of which may appear in a log. */
  public synchronized List<String> secrets() {
    return List.copyOf(secrets);
  }

  /** A logout token for this person, changed before it is signed. */
  public String logoutToken(
      String subject, JOSEObjectType type, Consumer<JWTClaimsSet.Builder> change) {
    var now = time.instant();
    var token =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience(CLIENT)
            .subject(subject)
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(Duration.ofMinutes(2))))
            .claim(
                "events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    change.accept(token);
    return sign(token.build(), type);
  }

  public static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      requests.add(path);
      var elsewhere = redirect;
      if (elsewhere != null) {
        exchange.getResponseHeaders().add("Location", elsewhere);
        exchange.sendResponseHeaders(302, -1);
        return;
      }
      switch (path) {
        case "/.well-known/openid-configuration" -> json(exchange, 200, describe());
        case "/keys" -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toJSONObject());
        case "/authorize" -> authorize(exchange);
        case "/token" -> token(exchange);
        default -> json(exchange, 404, Map.of());
      }
    }
  }

  private Map<String, Object> describe() {
    var description = new LinkedHashMap<String, Object>();
    description.put("issuer", issuer());
    description.put("authorization_endpoint", issuer() + "/authorize");
    description.put("token_endpoint", issuer() + "/token");
    description.put("jwks_uri", issuer() + "/keys");
    description.put("end_session_endpoint", issuer() + "/logout");
    description.put("subject_types_supported", List.of("public"));
    description.put("response_types_supported", List.of("code"));
    description.put("id_token_signing_alg_values_supported", List.of("RS256"));
    metadata.accept(description);
    return description;
  }

  private void authorize(HttpExchange exchange) throws IOException {
    var asked = form(String.valueOf(exchange.getRequestURI().getRawQuery()));
    var code = secret("code");
    var grant = new HashMap<>(person);
    grant.put("nonce", asked.get("nonce"));
    grant.put("sid", "sid-" + UUID.randomUUID());
    codes.put(code, grant);
    exchange
        .getResponseHeaders()
        .add(
            "Location",
            asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
    exchange.sendResponseHeaders(302, -1);
  }

  private void token(HttpExchange exchange) throws IOException {
    var asked = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    var refresh = "refresh_token".equals(asked.get("grant_type"));
    if (refresh && refreshStatus != 200) {
      json(exchange, refreshStatus, Map.of("error", "invalid_grant"));
      return;
    }
    var grant =
        refresh
            ? refreshTokens.remove(asked.get("refresh_token"))
            : codes.remove(asked.get("code"));
    if (grant == null) {
      json(exchange, 400, Map.of("error", "invalid_grant"));
      return;
    }
    if (refresh && person.get("sub") != null && person.get("sub").equals(grant.get("sub"))) {
      grant.putAll(person);
    }
    var answer = new LinkedHashMap<String, Object>();
    answer.put("access_token", secret("access"));
    answer.put("token_type", "Bearer");
    answer.put("expires_in", 300);
    if (idTokens || !refresh) {
      answer.put("id_token", idToken(grant, refresh));
    }
    if (refreshes) {
      var next = secret("refresh");
      refreshTokens.put(next, grant);
      answer.put("refresh_token", next);
    }
    json(exchange, 200, answer);
  }

  private String idToken(Map<String, Object> grant, boolean refresh) {
    var now = time.instant();
    var token =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience(CLIENT)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
    grant.forEach((name, value) -> {
      if (!refresh || !name.equals("nonce")) {
        token.claim(name, value);
      }
    });
    claims.accept(token);
    return sign(token.build(), JOSEObjectType.JWT);
  }

  private String sign(JWTClaimsSet claims, JOSEObjectType type) {
    try {
      var jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).type(type).keyID(key.getKeyID()).build(),
              claims);
      jwt.sign(new RSASSASigner(signer));
      var token = jwt.serialize();
      secrets.add(token);
      return token;
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private String secret(String kind) {
    var secret = kind + "-" + UUID.randomUUID();
    secrets.add(secret);
    return secret;
  }

  private static Map<String, String> form(String text) {
    var form = new HashMap<String, String>();
    for (var pair : text.split("&")) {
      var parts = pair.split("=", 2);
      form.put(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
    }
    return form;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void json(HttpExchange exchange, int status, Object body) throws IOException {
    var bytes = JsonMapper.shared().writeValueAsBytes(body);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

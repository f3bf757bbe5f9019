package dev.hearth.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A Keycloak of its own, with the realms of {@code e2e/keycloak}, and its administration. */
final class KeycloakServer implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 300;
  private static final Map<String, String> CODES =
      Map.of("platform", "platform", "vision", "vis", "language", "lan");
  private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

  private final Process process;
  private final int port;
  private final HttpClient http = HttpClient.newHttpClient();

  private KeycloakServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * @param home an unpacked distribution; nothing is left behind in it but its own data
   * @param portal address of the portal the realms' clients lead back to
   */
  static KeycloakServer start(Path home, int port, int managementPort, String portal) {
    try {
      prepare(home, portal);
      var builder =
          new ProcessBuilder(
                  home.resolve("bin/kc.sh").toString(),
                  "start-dev",
                  "--import-realm",
                  "--http-host=127.0.0.1",
                  "--http-port=" + port,
                  "--http-management-port=" + managementPort)
              .redirectErrorStream(true)
              .redirectOutput(home.resolve("keycloak.log").toFile());
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xmx512m");
      builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
      builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
      var keycloak = new KeycloakServer(builder.start(), port);
      Waiting.until(
          PATIENCE_SECONDS, "Keycloak answers", () -> keycloak.answers("/realms/language"));
      return keycloak;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void prepare(Path home, String portal) throws IOException {
    var imports = Files.createDirectories(home.resolve("data/import"));
    var source = Path.of(System.getProperty("hearth.e2e", ".")).resolve("keycloak");
    for (var realm : CODES.entrySet()) {
      var text = Files.readString(source.resolve(realm.getKey() + "-realm.json"));
      Files.writeString(
          imports.resolve(realm.getKey() + "-realm.json"),
          text.replace("PORTAL", portal).replace("CODE", realm.getValue()));
    }
  }

  String issuer(String realm) {
    return "http://localhost:" + port + "/realms/" + realm;
  }

  /** Takes somebody out of all groups of their realm. */
  void removeFromGroups(String realm, String username) {
    var user = idOf(realm, username);
    var groups = ID.matcher(admin("GET", realm, "/users/" + user + "/groups"));
    while (groups.find()) {
      admin("DELETE", realm, "/users/" + user + "/groups/" + groups.group(1));
    }
  }

  /** Ends somebody's sessions, as an administrator of the realm does. */
  void signOut(String realm, String username) {
    admin("POST", realm, "/users/" + idOf(realm, username) + "/logout");
  }

  private String idOf(String realm, String username) {
    var user = ID.matcher(admin("GET", realm, "/users?exact=true&username=" + username));
    if (!user.find()) {
      throw new IllegalStateException("Nobody is called " + username);
    }
    return user.group(1);
  }

  private String admin(String method, String realm, String path) {
    var request =
        HttpRequest.newBuilder(url("/admin/realms/" + realm + path))
            .header("Authorization", "Bearer " + token())
            .method(method, BodyPublishers.noBody());
    var answer = send(request);
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(method + " " + path + ": " + answer.statusCode());
    }
    return answer.body();
  }

  private String token() {
    var answer =
        send(
            HttpRequest.newBuilder(url("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "grant_type=password&client_id=admin-cli&username=admin&password=admin")));
    var token = TOKEN.matcher(answer.body());
    if (!token.find()) {
      throw new IllegalStateException("No administrator: " + answer.statusCode());
    }
    return token.group(1);
  }

  private boolean answers(String path) {
    if (!process.isAlive()) {
      throw new IllegalStateException("Keycloak ended; see keycloak.log in its folder");
    }
    try {
      return send(HttpRequest.newBuilder(url(path))).statusCode() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private URI url(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    http.close();
  }
}

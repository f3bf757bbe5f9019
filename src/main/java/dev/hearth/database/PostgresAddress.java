package dev.hearth.database;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

/**
 * Where the PostgreSQL database is and who owns it. A user named inside a JDBC URL would win over
 * the role a pool asks for, so it is taken out.
 */
final class PostgresAddress {

  private final String url;
  private final String owner;
  private final String password;

  private PostgresAddress(String url, String owner, String password) {
    this.url = url;
    this.owner = owner;
    this.password = password;
  }

  /** Null when the database is not PostgreSQL. */
  static @Nullable PostgresAddress of(DataSourceProperties properties) {
    var url = properties.determineUrl();
    if (!url.startsWith("jdbc:postgresql:")) {
      return null;
    }
    var question = url.indexOf('?');
    if (question < 0) {
      return new PostgresAddress(url, user(properties), password(properties));
    }
    var user = user(properties);
    var password = password(properties);
    List<String> kept = new ArrayList<>();
    for (var parameter : url.substring(question + 1).split("&")) {
      if (parameter.startsWith("user=")) {
        user = parameter.substring("user=".length());
      } else if (parameter.startsWith("password=")) {
        password = parameter.substring("password=".length());
      } else {
        kept.add(parameter);
      }
    }
    var base = url.substring(0, question);
    return new PostgresAddress(
        kept.isEmpty() ? base : base + "?" + String.join("&", kept), user, password);
  }

  private static String user(DataSourceProperties properties) {
    var user = properties.getUsername();
    return user == null ? "" : user;
  }

  private static String password(DataSourceProperties properties) {
    var password = properties.getPassword();
    return password == null ? "" : password;
  }

  String url() {
    return url;
  }

  String owner() {
    return owner;
  }

  String password() {
    return password;
  }
}

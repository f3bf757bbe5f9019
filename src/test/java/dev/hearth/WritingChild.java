package dev.hearth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A process to be killed: commits numbered rows one by one for ever, and says each number once the
 * database has acknowledged it.
 */
final class WritingChild {

  private WritingChild() {}

  public static void main(String[] url) throws SQLException, IOException {
    try (var connection = DriverManager.getConnection(url[0], "sa", "")) {
      try (var table = connection.createStatement()) {
        table.execute("create table written (id bigint primary key)");
      }
      try (var insert = connection.prepareStatement("insert into written (id) values (?)")) {
        for (long id = 1; ; id++) {
          insert.setLong(1, id);
          insert.executeUpdate();
          System.out.write((id + "\n").getBytes(StandardCharsets.US_ASCII));
          System.out.flush();
        }
      }
    }
  }
}

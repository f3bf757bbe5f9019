package dev.hearth;

import java.nio.file.Path;

/** The URL of the H2 file database Hearth ships with. */
final class H2Url {

  private H2Url() {}

  /**
   * The same modes as in code generation (pom.xml), and {@code WRITE_DELAY=0}: with H2's default,
   * commits that were acknowledged are lost when the process is killed. As that writes a chunk per
   * commit, replaced chunks are kept for 5 s instead of 45, or the file grows by gigabytes a day.
   */
  static String of(Path file) {
    return "jdbc:h2:file:"
        + file.toAbsolutePath()
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
        + ";WRITE_DELAY=0;RETENTION_TIME=5000;DB_CLOSE_ON_EXIT=FALSE";
  }
}

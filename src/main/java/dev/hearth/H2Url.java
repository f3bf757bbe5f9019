package dev.hearth;

import java.nio.file.Path;

/** The URL of the H2 file database Hearth ships with. */
final class H2Url {

  private H2Url() {}

  /**
   * The same modes as in code generation (pom.xml), and {@code WRITE_DELAY=0}: with H2's default,
   * commits that were acknowledged are lost when the process is killed.
   */
  static String of(Path file) {
    return "jdbc:h2:file:"
        + file.toAbsolutePath()
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
  }
}

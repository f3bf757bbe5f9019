package dev.hearth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The one folder that holds everything Hearth writes; readable by its owner only. */
final class DataDirectory {

  /** Holds the address at which the portal of this data directory answers on this machine. */
  static final String PORTAL = "portal-address";

  /** Name of the secret with which the operator's commands ask the portal. */
  static final String REPORTS = "reports";

  private final Path folder;

  DataDirectory(Path folder) {
    this.folder = folder;
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
        restrict(folder, "rwx------");
      }
    } catch (IOException e) {
      throw new RunOptions.BadOption(
          "--data: cannot create " + folder + " (" + e.getMessage() + ")");
    }
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  /** A secret of this data directory: made at first use, then always the same. Mode 0600. */
  synchronized String secret(String name) {
    var file = folder.resolve("secrets.properties");
    var secrets = new Properties();
    try {
      if (Files.exists(file)) {
        try (var in = Files.newBufferedReader(file)) {
          secrets.load(in);
        }
      }
      var known = secrets.getProperty(name);
      if (known != null) {
        return known;
      }
      var bytes = new byte[32];
      new SecureRandom().nextBytes(bytes);
      var secret = HexFormat.of().formatHex(bytes);
      secrets.setProperty(name, secret);
      var draft = folder.resolve("secrets.properties.new");
      Files.deleteIfExists(draft);
      Files.createFile(draft);
      restrict(draft, "rw-------");
      try (var out = Files.newBufferedWriter(draft)) {
        secrets.store(out, "Secrets of this data directory");
      }
      Files.move(draft, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
      return secret;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(String name, String text) {
    try {
      Files.writeString(path(name), text + System.lineSeparator());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void restrict(Path path, String mode) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }
  }
}

package dev.hearth.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Keeps mails as files of the data directory, readable by its owner only, because their links let
 * people in. One file is one mail: time, address and subject on a line each, then the text.
 */
final class Outbox implements Mailer {

  private static final int MOST_SHOWN = 200;
  private static final int HEAD_LINES = 3;

  private final Path folder;
  private final Clock clock;

  Outbox(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  @Override
  public void send(Mail mail) {
    var now = clock.instant();
    var text = String.join("\n", now.toString(), mail.to(), mail.subject(), mail.text());
    try {
      Files.createDirectories(folder);
      var draft = folder.resolve(UUID.randomUUID() + ".draft");
      if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            draft,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(draft, text, StandardCharsets.UTF_8);
      Files.move(draft, folder.resolve(now.toEpochMilli() + "-" + UUID.randomUUID() + ".mail"));
    } catch (IOException e) {
      throw new MailFailed("The outbox cannot be written", e);
    }
  }

  @Override
  public List<KeptMail> kept() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    var mails = new ArrayList<KeptMail>();
    try (var files = Files.newDirectoryStream(folder, "*.mail")) {
      for (var file : files) {
        mails.add(read(file));
      }
    } catch (IOException e) {
      throw new MailFailed("The outbox cannot be read", e);
    }
    mails.sort(Comparator.comparing(KeptMail::at).reversed());
    return List.copyOf(mails.subList(0, Math.min(MOST_SHOWN, mails.size())));
  }

  private static KeptMail read(Path file) throws IOException {
    var parts = Files.readString(file, StandardCharsets.UTF_8).split("\n", HEAD_LINES + 1);
    return new KeptMail(Instant.parse(parts[0]), new Mail(parts[1], parts[2], parts[HEAD_LINES]));
  }
}

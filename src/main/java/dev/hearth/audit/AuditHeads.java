package dev.hearth.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where each chain ended, written outside the database: who cuts off the end of a chain there
 * cannot cut it off here. Goes to the application's log, and to a file if one is set.
 */
@Component
class AuditHeads {

  private static final Logger log = LoggerFactory.getLogger(AuditHeads.class);

  private final String file;

  AuditHeads(@Value("${hearth.audit.heads-file:}") String file) {
    this.file = file;
  }

  synchronized void write(String chain, Seal end) {
    log.info("audit head {} {} {}", chain, end.number(), end.value());
    if (file.isBlank()) {
      return;
    }
    try {
      Files.writeString(
          Path.of(file),
          chain + " " + end.number() + " " + end.value() + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      log.error("The head of the audit log cannot be written to {}: {}", file, e.toString());
    }
  }

  /** The furthest end of each chain that was ever written; empty without a file. */
  Map<String, Seal> furthest() throws IOException {
    var ends = new HashMap<String, Seal>();
    if (file.isBlank() || !Files.exists(Path.of(file))) {
      return ends;
    }
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      lines
          .map(line -> line.split(" "))
          .filter(words -> words.length == 3) // a line cut by a crash tells nothing
          .forEach(words ->
              ends.merge(
                  words[0],
                  new Seal(Long.parseLong(words[1]), words[2]),
                  (a, b) -> a.number() > b.number() ? a : b));
    }
    return ends;
  }
}

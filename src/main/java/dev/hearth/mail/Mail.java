package dev.hearth.mail;

/**
 * A mail of plain text to one address. Refuses line breaks where they would become headers.
 *
 * @param to address, checked by whoever took it from a person
 */
public record Mail(String to, String subject, String text) {

  public Mail {
    if (hasBreak(to) || hasBreak(subject)) {
      throw new IllegalArgumentException("An address and a subject are one line");
    }
  }

  private static boolean hasBreak(String line) {
    return line.indexOf('\r') >= 0 || line.indexOf('\n') >= 0;
  }
}

package dev.hearth.base;

/**
 * What a page may load and run, as the browser's Content-Security-Policy. Nothing ever comes from
 * elsewhere, nothing may put a page into a frame, and no page runs a script that stands in its
 * text, unless the script carries the nonce of this very answer.
 */
public final class ContentPolicy {

  private ContentPolicy() {}

  /** For every answer but the application's page: scripts are files of ours or nothing. */
  public static String strict() {
    return sendingFormsTo("");
  }

  /** As {@link #strict}; its forms may end at this other address, too, by a redirect. */
  public static String sendingFormsTo(String origin) {
    return policy("'self'", "'self'", "'none'", origin.isEmpty() ? "'self'" : "'self' " + origin);
  }

  /**
   * For the page of the application. Vaadin's client compiles what the server asks it to run (hence
   * {@code unsafe-eval}) and sets styles on elements; its page has a base element. The exit is
   * Vaadin 25.4's strict mode (ADR 0017).
   *
   * @param nonce of the page's own scripts, new for each answer
   */
  public static String ofApplication(String nonce) {
    return policy(
        "'self' 'nonce-" + nonce + "' 'unsafe-eval'", "'self' 'unsafe-inline'", "'self'", "'self'");
  }

  private static String policy(String scripts, String styles, String base, String forms) {
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src " + scripts,
        "style-src " + styles,
        "img-src 'self' data:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action " + forms,
        "base-uri " + base,
        "object-src 'none'",
        "frame-ancestors 'none'");
  }
}

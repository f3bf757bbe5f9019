package dev.hearth.security.web;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import dev.hearth.access.CurrentUser;

/** The frame of the plain pages, which are HTML and no application. */
public final class Pages {

  private Pages() {}

  /** A whole page; the body must be escaped already. */
  public static String page(String title, String body) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>%s &middot; Hearth</title>
    <link rel="icon" href="/hearth/favicon.svg">
    <link rel="stylesheet" href="/hearth/tokens.css">
    <link rel="stylesheet" href="/hearth/sign-in.css">
    <script src="/hearth/scheme.js"></script>
    </head>
    <body>
    <main class="center">
    <div class="signin">
    <div class="brand"><img src="/hearth/favicon.svg" alt="" width="32" height="32"><span>Hearth</span></div>
    %s
    </div>
    </main>
    </body>
    </html>
    """
        .formatted(title, body);
  }

  /** The avatar of a person: initials, in one of seven hues. */
  public static String avatar(String name) {
    var hue = Math.floorMod(name.hashCode(), 7) + 1;
    return "<span class=\"av p%d\" aria-hidden=\"true\">%s</span>"
        .formatted(hue, htmlEscape(CurrentUser.initialsOf(name)));
  }
}

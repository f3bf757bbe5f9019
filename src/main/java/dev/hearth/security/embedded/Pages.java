package dev.hearth.security.embedded;

/** The frame of the plain pages outside the portal. */
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
    <body class="sign-in">
    <main>
    <div class="brand"><img src="/hearth/favicon.svg" alt="" width="30" height="30"><span>Hearth</span></div>
    %s
    </main>
    </body>
    </html>
    """
        .formatted(title, body);
  }
}

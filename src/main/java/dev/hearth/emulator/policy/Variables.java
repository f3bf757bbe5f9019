package dev.hearth.emulator.policy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Policy variables: only {@code ${aws:PrincipalTag/…}} is filled in, every other is refused when
 * stored.
 */
final class Variables {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");
  private static final String SUPPORTED = "aws:PrincipalTag/";

  private Variables() {}

  static boolean supported(String text) {
    Matcher matcher = VARIABLE.matcher(text);
    while (matcher.find()) {
      if (!matcher.group(1).startsWith(SUPPORTED)) {
        return false;
      }
    }
    return true;
  }

  /** A tag the principal does not have makes a text that matches nothing. */
  static String fill(String text, RequestContext context) {
    if (!text.contains("${")) {
      return text;
    }
    return VARIABLE
        .matcher(text)
        .replaceAll(match -> {
          List<String> values = context.get(match.group(1));
          return values.isEmpty() ? "\0" : Matcher.quoteReplacement(values.getFirst());
        });
  }
}

package dev.hearth.tenant;

import java.util.regex.Pattern;

/**
 * The immutable short code that starts every name of the tenant in the cloud: 3 to 6 lower-case
 * letters or digits.
 */
public record TenantCode(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9]{3,6}");

  public TenantCode {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "A tenant code has 3 to 6 lower-case letters or digits, not '" + value + "'");
    }
  }

  /** Whether this could be a code. */
  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}

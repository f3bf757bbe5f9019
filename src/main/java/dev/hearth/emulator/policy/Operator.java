package dev.hearth.emulator.policy;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The condition operators that are evaluated. */
enum Operator {
  STRING_EQUALS("StringEquals", false),
  STRING_NOT_EQUALS("StringNotEquals", true),
  STRING_EQUALS_IGNORE_CASE("StringEqualsIgnoreCase", false),
  STRING_NOT_EQUALS_IGNORE_CASE("StringNotEqualsIgnoreCase", true),
  STRING_LIKE("StringLike", false),
  STRING_NOT_LIKE("StringNotLike", true),
  ARN_EQUALS("ArnEquals", false),
  ARN_NOT_EQUALS("ArnNotEquals", true),
  ARN_LIKE("ArnLike", false),
  ARN_NOT_LIKE("ArnNotLike", true),
  NUMERIC_EQUALS("NumericEquals", false),
  NUMERIC_NOT_EQUALS("NumericNotEquals", true),
  NUMERIC_LESS_THAN("NumericLessThan", false),
  NUMERIC_LESS_THAN_EQUALS("NumericLessThanEquals", false),
  NUMERIC_GREATER_THAN("NumericGreaterThan", false),
  NUMERIC_GREATER_THAN_EQUALS("NumericGreaterThanEquals", false),
  BOOL("Bool", false),
  NULL("Null", false);

  private final String awsName;
  private final boolean negated;

  Operator(String awsName, boolean negated) {
    this.awsName = awsName;
    this.negated = negated;
  }

  /** Whether it holds when none of the listed values fits, and hence when the key is absent. */
  boolean negated() {
    return negated;
  }

  boolean numeric() {
    return awsName.startsWith("Numeric");
  }

  static @Nullable Operator of(String awsName) {
    for (Operator operator : values()) {
      if (operator.awsName.equals(awsName)) {
        return operator;
      }
    }
    return null;
  }

  /** Whether one value of the request fits one value of the policy, before negation. */
  boolean fits(String actual, String wanted) {
    return switch (this) {
      case STRING_EQUALS, STRING_NOT_EQUALS -> actual.equals(wanted);
      case STRING_EQUALS_IGNORE_CASE, STRING_NOT_EQUALS_IGNORE_CASE, BOOL ->
          actual.toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT));
      case STRING_LIKE, STRING_NOT_LIKE, ARN_EQUALS, ARN_NOT_EQUALS, ARN_LIKE, ARN_NOT_LIKE ->
          Wildcard.matches(wanted, actual);
      case NUMERIC_EQUALS, NUMERIC_NOT_EQUALS -> compare(actual, wanted) == 0;
      case NUMERIC_LESS_THAN -> compare(actual, wanted) < 0;
      case NUMERIC_LESS_THAN_EQUALS -> compare(actual, wanted) <= 0;
      case NUMERIC_GREATER_THAN -> compare(actual, wanted) > 0;
      case NUMERIC_GREATER_THAN_EQUALS -> compare(actual, wanted) >= 0;
      case NULL -> throw new IllegalStateException("Null compares no values");
    };
  }

  private static int compare(String actual, String wanted) {
    return new BigDecimal(actual).compareTo(new BigDecimal(wanted));
  }
}

package dev.hearth.emulator.policy;

import java.util.List;
import java.util.function.Predicate;

/**
 * One line of a Condition block: it holds when the key's values in the request stand to these
 * values as the operator says.
 */
record Condition(
    Operator operator, Quantifier quantifier, boolean ifExists, String key, List<String> values) {

  enum Quantifier {
    /** A key of one value. */
    NONE,
    FOR_ANY_VALUE,
    FOR_ALL_VALUES
  }

  boolean holds(RequestContext context) {
    List<String> actual = context.get(key);
    if (operator == Operator.NULL) {
      return values.contains(Boolean.toString(actual.isEmpty()));
    }
    if (actual.isEmpty()) {
      return ifExists
          || quantifier == Quantifier.FOR_ALL_VALUES
          || (operator.negated() && quantifier == Quantifier.NONE);
    }
    Predicate<String> fits =
        value ->
            values.stream().anyMatch(v -> operator.fits(value, Variables.fill(v, context)))
                != operator.negated();
    return quantifier == Quantifier.FOR_ANY_VALUE
        ? actual.stream().anyMatch(fits)
        : actual.stream().allMatch(fits);
  }
}

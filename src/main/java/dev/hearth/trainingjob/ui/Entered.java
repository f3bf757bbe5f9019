package dev.hearth.trainingjob.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person left in a field, as the service wants it. */
final class Entered {

  private Entered() {}

  static int orZero(@Nullable Integer value) {
    return value == null ? 0 : value;
  }

  static @Nullable String orNull(TextField field) {
    return field.getValue().isBlank() ? null : field.getValue().strip();
  }

  static Set<String> words(TextField field) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : field.getValue().split("[,\\s]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}

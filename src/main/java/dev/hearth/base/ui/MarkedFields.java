package dev.hearth.base.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import dev.hearth.base.FieldProblem;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields of a form by name, with their problems: before the first attempt only touched ones.
 */
public final class MarkedFields {

  private final Map<String, HasValidation> byName = new LinkedHashMap<>();
  private final Set<String> touched = new HashSet<>();

  /** A field takes part under this name. */
  public void add(String field, HasValidation input) {
    byName.put(field, input);
  }

  /** The person has been at this field. */
  public void touch(String field) {
    touched.add(field);
  }

  /** Shows problems at touched fields. */
  public void showTouched(List<FieldProblem> problems) {
    show(problems.stream().filter(problem -> touched.contains(problem.field())).toList());
  }

  /** Shows all problems, and takes the person to the first. */
  public void showAll(List<FieldProblem> problems) {
    touched.addAll(byName.keySet());
    show(problems);
    problems.stream()
        .map(problem -> byName.get(problem.field()))
        .filter(Focusable.class::isInstance)
        .map(Focusable.class::cast)
        .findFirst()
        .ifPresent(Focusable::focus);
  }

  private void show(List<FieldProblem> problems) {
    byName.forEach((field, input) -> {
      String message =
          problems.stream()
              .filter(p -> p.field().equals(field))
              .map(FieldProblem::message)
              .findFirst()
              .orElse("");
      input.setErrorMessage(message);
      input.setInvalid(!message.isEmpty());
    });
  }
}

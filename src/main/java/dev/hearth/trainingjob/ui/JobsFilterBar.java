package dev.hearth.trainingjob.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import dev.hearth.base.ui.HearthIcon;
import dev.hearth.trainingjob.TrainingJobFilter;
import dev.hearth.trainingjob.TrainingJobStatus;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What to list: part of a name, a status, only mine. The address carries all three. */
final class JobsFilterBar extends Div {

  private static final String TEXT = "text";
  private static final String STATUS = "status";
  private static final String MINE = "mine";

  private final TextField text = new TextField();
  private final Select<@Nullable TrainingJobStatus> status = new Select<>();
  private final Checkbox mine = new Checkbox("Only mine");
  private boolean filling;

  /**
   * @param changed runs after the person changed the filter, not after {@link #fill}
   */
  JobsFilterBar(Runnable changed) {
    addClassName("tools");
    text.setPlaceholder("Part of the name");
    text.setAriaLabel("Part of the name");
    text.setClearButtonVisible(true);
    text.setPrefixComponent(HearthIcon.SEARCH.create());
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.setValueChangeTimeout(250);
    status.setAriaLabel("Status");
    status.setItems(TrainingJobStatus.values());
    status.setEmptySelectionAllowed(true);
    status.setEmptySelectionCaption("Any status");
    status.setItemLabelGenerator(value -> value == null ? "Any status" : value.label());
    text.addValueChangeListener(event -> tell(changed));
    status.addValueChangeListener(event -> tell(changed));
    mine.addValueChangeListener(event -> tell(changed));
    add(text, status, mine);
  }

  TrainingJobFilter filter() {
    return new TrainingJobFilter(text.getValue().strip(), mine.getValue(), status.getValue());
  }

  /** Whether everything is listed. */
  boolean isOpen() {
    return filter().equals(TrainingJobFilter.all());
  }

  void clear() {
    text.clear();
    status.clear();
    mine.clear();
  }

  /** Takes the filter from the address; what is not understood is left out. */
  void fill(QueryParameters parameters) {
    filling = true;
    text.setValue(parameters.getSingleParameter(TEXT).orElse(""));
    status.setValue(
        parameters.getSingleParameter(STATUS).map(JobsFilterBar::statusOf).orElse(null));
    mine.setValue(parameters.getSingleParameter(MINE).isPresent());
    filling = false;
  }

  QueryParameters parameters() {
    Map<String, String> values = new LinkedHashMap<>();
    TrainingJobFilter filter = filter();
    if (!filter.text().isEmpty()) {
      values.put(TEXT, filter.text());
    }
    if (filter.status() != null) {
      values.put(STATUS, parameter(filter.status()));
    }
    if (filter.mineOnly()) {
      values.put(MINE, "true");
    }
    return QueryParameters.simple(values);
  }

  private void tell(Runnable changed) {
    if (!filling) {
      changed.run();
    }
  }

  private static String parameter(TrainingJobStatus status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static @Nullable TrainingJobStatus statusOf(String parameter) {
    for (TrainingJobStatus status : TrainingJobStatus.values()) {
      if (parameter(status).equals(parameter)) {
        return status;
      }
    }
    return null;
  }
}

package dev.hearth.base.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * A choice of two to four, all visible. Native radio buttons carry it, so arrow keys, focus and
 * what a screen reader says come from the browser. It always has a value: the first choice until
 * another is set.
 */
@Tag("div")
public final class Segmented<T> extends AbstractField<Segmented<T>, T> {

  private final Map<T, Element> inputs = new LinkedHashMap<>();

  /**
   * @param label what is being chosen, for screen readers
   * @param choices in the order shown; at least one
   * @param words how each is written
   */
  public Segmented(String label, Iterable<T> choices, Function<T, String> words) {
    super(choices.iterator().next());
    getElement().setAttribute("role", "radiogroup").setAttribute("aria-label", label);
    getElement().getClassList().add("seg");
    String group = "seg-" + UUID.randomUUID();
    for (T choice : choices) {
      Element input =
          new Element("input").setAttribute("type", "radio").setAttribute("name", group);
      input.addEventListener("change", event -> choose(choice));
      Element text = new Element("span").setText(words.apply(choice));
      getElement().appendChild(new Element("label").appendChild(input, text));
      inputs.put(choice, input);
    }
    check(getValue());
  }

  @Override
  protected void setPresentationValue(T value) {
    check(value);
  }

  private void choose(T value) {
    setModelValue(value, true);
    check(value);
  }

  private void check(T value) {
    inputs.forEach((choice, input) -> input.setProperty("checked", choice.equals(value)));
  }
}

package dev.hearth.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentedTest {

  private final Segmented<String> field =
      new Segmented<>("Size", List.of("small", "large"), s -> s + "!");

  @Test
  void the_first_choice_holds_until_another_is_set() {
    assertThat(field.getValue()).isEqualTo("small");
    assertThat(checked()).containsExactly(true, false);
  }

  @Test
  void setting_a_value_checks_its_button_and_tells_listeners_once() {
    List<String> heard = new java.util.ArrayList<>();
    field.addValueChangeListener(event -> heard.add(event.getValue()));
    field.setValue("large");
    assertThat(checked()).containsExactly(false, true);
    assertThat(heard).containsExactly("large");
  }

  private List<Boolean> checked() {
    return field
        .getElement()
        .getChildren()
        .map(label -> label.getChild(0))
        .map((Element input) -> input.getProperty("checked", false))
        .toList();
  }
}

package seeded.vaadin.tenant;

import com.vaadin.flow.component.button.Button;

/** Draws where it should decide. */
final class ServiceWithButton {
  Button button = new Button();
}

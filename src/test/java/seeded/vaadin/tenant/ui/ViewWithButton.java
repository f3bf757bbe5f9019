package seeded.vaadin.tenant.ui;

import com.vaadin.flow.component.button.Button;

/** Draws where it may. */
final class ViewWithButton {
  Button button = new Button();
}

package dev.hearth.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;

/**
 * A short form over the page: some fields, one button that does it, one that does not. Enter does
 * it, Escape does not.
 */
public final class FormDialog extends Dialog {

  private final Button submit;
  private final Div content = new Div();

  /**
   * @param title what is going to happen, as a phrase
   * @param action the word on the button, a verb
   */
  public FormDialog(String title, String action, Component... fields) {
    setHeaderTitle(title);
    setWidth("460px");
    setMaxWidth("calc(100vw - 24px)");
    content.addClassName("dialog-form");
    content.add(fields);
    add(content);
    submit = new Button(action);
    submit.setThemeName("primary");
    submit.addClickShortcut(Key.ENTER).listenOn(this);
    Button cancel = new Button("Cancel", event -> close());
    cancel.setThemeName("ghost");
    getFooter().add(cancel, submit);
  }

  /** For what cannot be undone: the button warns. */
  public FormDialog danger() {
    submit.setThemeName("danger");
    return this;
  }

  /** What the button does; it closes the dialog only when that answers true. */
  public FormDialog onSubmit(java.util.function.BooleanSupplier work) {
    submit.addClickListener(event -> {
      if (work.getAsBoolean()) {
        close();
      }
    });
    return this;
  }

  /** The button that does it, for a form that decides whether it may be pressed. */
  public Button submitButton() {
    return submit;
  }
}

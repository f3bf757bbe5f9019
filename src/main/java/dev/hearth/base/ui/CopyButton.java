package dev.hearth.base.ui;

import com.vaadin.flow.component.button.Button;

/** Copies a text to the clipboard and says so on itself. */
public final class CopyButton extends Button {

  private String text;

  /**
   * @param label what the button says
   * @param text what lands on the clipboard
   */
  public CopyButton(String label, String text) {
    super(label, HearthIcon.COPY.create());
    this.text = text;
    addClickListener(event -> copy(label));
  }

  /** Changes what will be copied. */
  public void text(String copied) {
    text = copied;
  }

  private void copy(String label) {
    getElement()
        .executeJs(
            "const button = this; return navigator.clipboard.writeText($0)"
                + ".then(() => 'Copied', () => 'Copying is not allowed here')",
            text)
        .then(
            String.class,
            outcome -> {
              setText(outcome);
              getElement()
                  .executeJs("return new Promise(done => setTimeout(done, 2000))")
                  .then(waited -> setText(label));
            });
  }
}

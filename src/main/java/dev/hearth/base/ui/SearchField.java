package dev.hearth.base.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** A field that narrows a list while one types. The key {@code /} leads to it. */
public final class SearchField extends TextField {

  private static final int TYPING_PAUSE_MS = 250;

  /**
   * @param label what is searched for, as "Name or e-mail"
   * @param changed gets the text without blanks around it
   */
  public SearchField(String label, Consumer<String> changed) {
    setPlaceholder(label);
    setAriaLabel(label);
    setClearButtonVisible(true);
    setPrefixComponent(HearthIcon.SEARCH.create());
    setValueChangeMode(ValueChangeMode.LAZY);
    setValueChangeTimeout(TYPING_PAUSE_MS);
    addValueChangeListener(event -> changed.accept(event.getValue().strip()));
    getElement()
        .executeJs(
            """
            const field = this;
            const go = e => {
              if (!field.isConnected) { document.removeEventListener('keydown', go); return; }
              const at = e.composedPath()[0];
              const typing = at instanceof Element && at.matches('input, textarea, select, [contenteditable]');
              if (e.key === '/' && !typing && !e.ctrlKey && !e.metaKey && !e.altKey) { e.preventDefault(); field.focus(); }
            };
            document.addEventListener('keydown', go);
            """);
  }
}

package dev.hearth.tenant.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.hearth.base.FieldProblem;
import dev.hearth.base.ui.MarkedFields;
import dev.hearth.tenant.TeamPolicy.Fields;
import dev.hearth.tenant.TenantCeilings;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** What no team of a tenant may go beyond. */
final class CeilingsForm extends Div {

  private final IntegerField maximum = new IntegerField("Pools stay warm for at most");
  private final TypesField types = new TypesField();
  private final Checkbox debug = new Checkbox("Teams may allow remote debugging");
  private final MarkedFields marked = new MarkedFields();
  private final Button save;
  private TenantCeilings opened = TenantCeilings.OPEN;
  private boolean filled;

  CeilingsForm(Consumer<TenantCeilings> saving) {
    save = new Button("Save ceilings", event -> saving.accept(value()));
    addClassName("card");
    maximum.setSuffixComponent(new Span("min"));
    maximum.setHelperText("AWS takes up to 360 minutes.");
    marked.add(Fields.MAXIMUM_KEEP_ALIVE, maximum);
    marked.add(Fields.INSTANCE_TYPES, types);
    marked.add(Fields.REMOTE_DEBUG, debug);
    maximum.getElement().setProperty("manualValidation", true);
    maximum.addValueChangeListener(event -> edited());
    types.addValueChangeListener(event -> edited());
    debug.addValueChangeListener(event -> edited());
    Div head = new Div(new H2("Ceilings"));
    head.addClassName("head");
    Paragraph words =
        new Paragraph(
            "No team's policy reaches beyond these. Lowering one holds at once; what teams wrote counts"
                + " again when it is raised.");
    words.addClassName("sub");
    Div fields = new Div(words, maximum, types, debug);
    fields.addClassName("submit-form");
    Div foot = new Div(save);
    foot.addClassName("formfoot");
    add(head, fields, foot);
  }

  /** Leaves what is being edited alone. */
  void show(TenantCeilings ceilings, boolean mayChange) {
    if (!filled || value().equals(opened)) {
      filled = true;
      opened = ceilings;
      maximum.setValue((int) ceilings.maximumKeepAlive().toMinutes());
      types.setValue(ceilings.instanceTypes());
      debug.setValue(ceilings.remoteDebug());
    }
    maximum.setReadOnly(!mayChange);
    types.setReadOnly(!mayChange);
    debug.setReadOnly(!mayChange);
    save.setVisible(mayChange);
    edited();
  }

  /** What was typed is what holds now. */
  void saved() {
    opened = value();
    edited();
  }

  void showProblems(List<FieldProblem> problems) {
    marked.showAll(problems);
  }

  private void edited() {
    save.setEnabled(!value().equals(opened));
  }

  private TenantCeilings value() {
    Integer minutes = maximum.getValue();
    return new TenantCeilings(
        Duration.ofMinutes(minutes == null ? -1 : minutes), types.getValue(), debug.getValue());
  }
}

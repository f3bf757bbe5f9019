package dev.hearth.tenant.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.SignedInPerson;
import dev.hearth.base.ui.FormDialog;
import dev.hearth.base.ui.HearthIcon;
import dev.hearth.base.ui.MarkedFields;
import dev.hearth.base.ui.Notice;
import dev.hearth.base.ui.Segmented;
import dev.hearth.sagemaker.CloudConnection;
import dev.hearth.tenant.onboarding.NewTenant;
import dev.hearth.tenant.onboarding.Onboarding;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks for what a new tenant needs: name, code, where its jobs run, and its role. */
@Component
class OnboardTenant {

  private final SignedInPerson signedIn;
  private final Onboarding onboarding;

  OnboardTenant(SignedInPerson signedIn, Onboarding onboarding) {
    this.signedIn = signedIn;
    this.onboarding = onboarding;
  }

  void ask() {
    List<CloudConnection> connections = onboarding.connections(signedIn.require());
    if (connections.isEmpty()) {
      Notice.problem("A tenant needs a cloud connection. Add one first.");
      return;
    }
    TextField name = new TextField("Name");
    TextField code = new TextField("Code");
    code.setHelperText(
        "3 to 6 lower-case letters or digits. It begins every name in the cloud, for ever.");
    Select<CloudConnection> connection = new Select<>();
    connection.setLabel("AWS account and region");
    connection.setItems(connections);
    connection.setItemLabelGenerator(c -> c.accountId() + " · " + c.region());
    connection.setValue(connections.getFirst());
    connection.setVisible(connections.size() > 1);
    Segmented<Boolean> adopts =
        new Segmented<>(
            "Execution role",
            List.of(false, true),
            yes -> yes ? "Adopt an existing one" : "Create one");
    TextField role = new TextField("ARN of the role");
    role.setHelperText(
        "It is checked first: trust, rights, and that no other tenant has or had it.");
    role.setVisible(false);
    adopts.addValueChangeListener(event -> role.setVisible(event.getValue()));
    Span label = new Span("Execution role");
    label.addClassName("label");
    Div roleField = new Div(label, adopts);
    roleField.addClassName("field");
    Span words =
        new Span("The role belongs to this tenant for ever, even after the tenant is closed.");
    words.addClassName("grow");
    Div note = new Div(HearthIcon.INFO.create(), words);
    note.addClassName("note");
    List.of(name, code, role).forEach(TextField::setWidthFull);
    MarkedFields marked = new MarkedFields();
    marked.add(NewTenant.Fields.NAME, name);
    marked.add(NewTenant.Fields.CODE, code);
    marked.add(NewTenant.Fields.ROLE, role);
    new FormDialog("Onboard a tenant", "Onboard", name, code, connection, roleField, role, note)
        .onSubmit(() -> {
          CurrentUser user = signedIn.require();
          String wanted = code.getValue().strip();
          boolean done =
              ChangeAnswer.tell(
                  onboarding.onboard(
                      user,
                      new NewTenant(
                          wanted,
                          name.getValue(),
                          connection.getValue().id(),
                          adopts.getValue() ? role.getValue().strip() : null)),
                  user.timeZone(),
                  name.getValue().strip() + " is onboarded.",
                  marked::showAll);
          if (done) {
            UI.getCurrent().navigate(TenancyNavigation.tenant(wanted));
          }
          return done;
        })
        .open();
    name.focus();
  }
}

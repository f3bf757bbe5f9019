package dev.hearth.tenant.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.hearth.access.AccessPolicy;
import dev.hearth.access.Action;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.SignedInPerson;
import dev.hearth.base.ui.FormDialog;
import dev.hearth.base.ui.MarkedFields;
import dev.hearth.tenant.Change;
import dev.hearth.tenant.Names;
import dev.hearth.tenant.TenantStatus;
import dev.hearth.tenant.onboarding.TenantAdministration;
import dev.hearth.tenant.onboarding.TenantDetail;

/** Rename, suspend, resume and close a tenant, for those who may. */
@org.springframework.stereotype.Component
class TenantActions {

  private final SignedInPerson signedIn;
  private final TenantAdministration tenants;

  TenantActions(SignedInPerson signedIn, TenantAdministration tenants) {
    this.signedIn = signedIn;
    this.tenants = tenants;
  }

  Component[] of(TenantDetail tenant, Runnable changed) {
    if (!AccessPolicy.mayEver(signedIn.require(), Action.MANAGE_TENANTS)
        || tenant.status() == TenantStatus.CLOSED) {
      return new Component[0];
    }
    Button rename = new Button("Rename", event -> rename(tenant, changed));
    rename.setThemeName("ghost");
    Button close = new Button("Close…", event -> close(tenant, changed));
    close.setThemeName("danger");
    Button state =
        tenant.status() == TenantStatus.ACTIVE
            ? new Button("Suspend", event -> suspend(tenant, changed))
            : new Button(
                "Resume",
                event ->
                    tell(
                        tenants.resume(signedIn.require(), tenant.id(), tenant.version()),
                        tenant.name() + " is active again.",
                        changed));
    return new Component[] {rename, state, close};
  }

  private void rename(TenantDetail tenant, Runnable changed) {
    TextField name = new TextField("Name");
    name.setValue(tenant.name());
    name.setHelperText("The code " + tenant.code() + " and names in the cloud stay.");
    MarkedFields marked = new MarkedFields();
    marked.add(Names.FIELD, name);
    new FormDialog("Rename " + tenant.name(), "Rename", name)
        .onSubmit(() -> {
          CurrentUser user = signedIn.require();
          boolean done =
              ChangeAnswer.tell(
                  tenants.rename(user, tenant.id(), tenant.version(), name.getValue()),
                  user.timeZone(),
                  "The tenant is called " + name.getValue().strip() + " now.",
                  marked::showAll);
          changed.run();
          return done;
        })
        .open();
    name.focus();
  }

  private void suspend(TenantDetail tenant, Runnable changed) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader("Suspend " + tenant.name() + "?");
    dialog.setText(
        "Its "
            + TeamCard.count(tenant.people(), "person is", "people are")
            + " out at once, in open pages too, until somebody resumes it. Jobs run on, and pools cool by"
            + " themselves.");
    dialog.setCancelable(true);
    dialog.setConfirmText("Suspend tenant");
    dialog.setConfirmButtonTheme("danger");
    dialog.addConfirmListener(event ->
        tell(
            tenants.suspend(signedIn.require(), tenant.id(), tenant.version()),
            tenant.name() + " is suspended.",
            changed));
    dialog.open();
  }

  private void close(TenantDetail tenant, Runnable changed) {
    TextField typed = new TextField("Type " + tenant.name() + " to close it");
    typed.setWidthFull();
    MarkedFields marked = new MarkedFields();
    marked.add(Names.FIELD, typed);
    Paragraph words =
        new Paragraph(
            "This cannot be undone. Nobody of "
                + tenant.name()
                + " can sign in any more; its records stay readable for auditors. "
                + (tenant.livePools() == 0
                    ? "None of its pools is warm. "
                    : TeamCard.count(tenant.livePools(), "pool is", "pools are")
                        + " warm or in use and cost until they cool. ")
                + "Its code and its "
                + TeamCard.count(tenant.roleArns().size(), "role", "roles")
                + " stay reserved for ever.");
    new FormDialog("Close " + tenant.name() + " for ever?", "Close tenant", words, typed)
        .danger()
        .onSubmit(() -> {
          CurrentUser user = signedIn.require();
          boolean done =
              ChangeAnswer.tell(
                  tenants.close(user, tenant.id(), tenant.version(), typed.getValue()),
                  user.timeZone(),
                  tenant.name() + " is closed.",
                  marked::showAll);
          changed.run();
          return done;
        })
        .open();
    typed.focus();
  }

  private void tell(Change change, String done, Runnable changed) {
    ChangeAnswer.tell(change, signedIn.require().timeZone(), done);
    changed.run();
  }
}

package dev.hearth.tenant.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.hearth.base.FieldProblem;
import dev.hearth.base.ui.HearthIcon;
import dev.hearth.base.ui.MarkedFields;
import dev.hearth.base.ui.Segmented;
import dev.hearth.tenant.PolicyEffects;
import dev.hearth.tenant.Team;
import dev.hearth.tenant.TeamPolicy;
import dev.hearth.tenant.TeamPolicy.Fields;
import dev.hearth.tenant.TenantCeilings;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A team's policy as fields, with the tenant's ceiling beside each that has one. */
final class PolicyForm extends Div {

  private final Segmented<Team.Sharing> sharing =
      new Segmented<>("Sharing", List.of(Team.Sharing.values()), PolicyForm::words);
  private final Span cache = new Span();
  private final IntegerField preset = new IntegerField("Proposed at submission");
  private final IntegerField maximum = new IntegerField("At most");
  private final TypesField types = new TypesField();
  private final Checkbox debug = new Checkbox("Jobs may be opened for remote debugging");
  private final BigDecimalField budget = new BigDecimalField("Idle budget a month");
  private final Span problem = new Span();
  private final MarkedFields marked = new MarkedFields();
  private final Runnable changed;
  private boolean filling;

  PolicyForm(Runnable changed) {
    this.changed = changed;
    addClassNames("submit-form", "policy-form");
    preset.setSuffixComponent(new Span("min"));
    maximum.setSuffixComponent(new Span("min"));
    budget.setPrefixComponent(new Span("$"));
    budget.setHelperText(
        "What the team's pools may cost while they wait. Leave it empty for none.");
    cache.addClassName("grow");
    Div note = new Div(HearthIcon.INFO.create(), cache);
    note.addClassName("note");
    problem.addClassNames("ink-bad", "sub");
    problem.getElement().setAttribute("role", "alert");
    add(
        divider("Who can reuse its pools"),
        sharing,
        problem,
        note,
        divider("How long pools stay warm"),
        two(preset, maximum),
        divider("What jobs may ask for"),
        types,
        debug,
        divider("What idling may cost"),
        budget);
    connect(Fields.DEFAULT_KEEP_ALIVE, preset);
    connect(Fields.MAXIMUM_KEEP_ALIVE, maximum);
    connect(Fields.INSTANCE_TYPES, types);
    connect(Fields.REMOTE_DEBUG, debug);
    connect(Fields.IDLE_BUDGET, budget);
    sharing.addValueChangeListener(event -> {
      explain();
      tell();
    });
  }

  void show(TeamPolicy policy, TenantCeilings ceilings, boolean mayChange) {
    filling = true;
    sharing.setValue(policy.sharing());
    preset.setValue((int) policy.defaultKeepAlive().toMinutes());
    maximum.setValue((int) policy.maximumKeepAlive().toMinutes());
    maximum.setHelperText(
        "Your organisation allows " + ceilings.maximumKeepAlive().toMinutes() + " min");
    types.setValue(policy.instanceTypes());
    types.ceiling(ceilings.instanceTypes());
    debug.setValue(policy.remoteDebug());
    debug.setHelperText(
        ceilings.remoteDebug()
            ? "Whoever may see the job could then open a shell in its container."
            : "Your organisation does not allow it.");
    budget.setValue(policy.idleBudgetUsd());
    preset.setReadOnly(!mayChange);
    maximum.setReadOnly(!mayChange);
    budget.setReadOnly(!mayChange);
    types.setReadOnly(!mayChange);
    debug.setReadOnly(!mayChange);
    sharing.getElement().setProperty("inert", !mayChange);
    explain();
    showProblems(List.of());
    filling = false;
  }

  /** Empty numbers count as -1, which no rule accepts. */
  TeamPolicy value() {
    return new TeamPolicy(
        sharing.getValue(),
        minutes(preset.getValue()),
        minutes(maximum.getValue()),
        types.getValue(),
        debug.getValue(),
        budget.getValue());
  }

  void showProblems(List<FieldProblem> problems) {
    marked.showAll(problems);
    problem.setText(
        problems.stream()
            .filter(p -> p.field().equals(Fields.SHARING))
            .map(FieldProblem::message)
            .findFirst()
            .orElse(""));
  }

  private void explain() {
    cache.setText(PolicyEffects.cacheWarning(sharing.getValue()));
  }

  private <F extends Component & HasValidation & HasValue<?, ?>> void connect(
      String field, F input) {
    marked.add(field, input);
    input.getElement().setProperty("manualValidation", true);
    input.addValueChangeListener(event -> tell());
  }

  private void tell() {
    if (!filling) {
      changed.run();
    }
  }

  private static Duration minutes(@Nullable Integer value) {
    return Duration.ofMinutes(value == null ? -1 : value);
  }

  private static String words(Team.Sharing sharing) {
    return sharing == Team.Sharing.TENANT ? "Shared in the organisation" : "Private to the team";
  }

  private static Div two(Component left, Component right) {
    Div two = new Div(left, right);
    two.addClassName("two");
    return two;
  }

  private static Div divider(String words) {
    Div divider = new Div(words);
    divider.addClassName("divider");
    return divider;
  }
}

package dev.hearth.trainingjob.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.hearth.access.TeamRole;
import dev.hearth.base.FieldProblem;
import dev.hearth.base.TeamId;
import dev.hearth.base.ui.HearthIcon;
import dev.hearth.base.ui.MarkedFields;
import dev.hearth.base.ui.Segmented;
import dev.hearth.trainingjob.SubmissionDefaults;
import dev.hearth.trainingjob.SubmitTrainingJob;
import dev.hearth.trainingjob.SubmitTrainingJob.Fields;
import dev.hearth.warmpool.InputMode;
import dev.hearth.warmpool.MatchCriteria;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What one can choose about a job, in two parts: what decides the match, and what decides the
 * speed. Problems stand at their field; before the first attempt to submit only at fields the
 * person has touched.
 */
final class SubmitForm extends Div {

  private static final int TYPING_PAUSE_MS = 200;

  private final Select<TeamRole> team = new Select<>();
  private final TextField role = new TextField("Execution role");
  private final TextField name = new TextField("Job name");
  private final ComboBox<String> instanceType = new ComboBox<>("Instance type");
  private final IntegerField instanceCount = new IntegerField("Instances");
  private final IntegerField volumeSize = new IntegerField("Volume");
  private final TextField volumeKey = new TextField("Volume key");
  private final TextField subnets = new TextField("Subnets");
  private final TextField securityGroups = new TextField("Security groups");
  private final Checkbox encryption = new Checkbox("Encrypt between containers");
  private final Checkbox isolation = new Checkbox("Isolate network");
  private final TextField image = new TextField("Container image");
  private final Segmented<InputMode> inputMode =
      new Segmented<>("Input mode", List.of(InputMode.values()), InputMode::label);
  private final NumberField inputGb = new NumberField("Data");
  private final TextField s3Input = new TextField("Data in S3");
  private final TextField s3Output = new TextField("Model to S3");
  private final IntegerField keepAlive = new IntegerField("Keep the pool warm afterwards");

  private final MarkedFields marked = new MarkedFields();
  private final Runnable changed;
  private boolean filling;

  /**
   * @param teams for which one may submit; not empty
   * @param changed runs after a change by the person
   */
  SubmitForm(List<TeamRole> teams, Runnable changed) {
    this.changed = changed;
    addClassName("submit-form");
    team.setLabel("Team");
    team.setItems(teams);
    team.setItemLabelGenerator(TeamRole::teamName);
    team.setVisible(teams.size() > 1);
    role.setReadOnly(true);
    role.setPrefixComponent(HearthIcon.LOCK.create());
    role.setHelperText("Set by your team; must match");
    volumeSize.setSuffixComponent(new Span("GB"));
    volumeKey.setPlaceholder("AWS-managed");
    subnets.setPlaceholder("none: no VPC");
    securityGroups.setPlaceholder("none");
    List.of(s3Input, s3Output).forEach(place -> place.setPlaceholder("your organisation's bucket"));
    inputGb.setSuffixComponent(new Span("GB"));
    keepAlive.setSuffixComponent(new Span("min"));
    instanceCount.setStepButtonsVisible(true);
    instanceType.setAllowCustomValue(true);
    instanceType.addCustomValueSetListener(event -> instanceType.setValue(event.getDetail()));
    layOut();
    connect();
    fill(() -> team.setValue(teams.getFirst()));
  }

  TeamId team() {
    return team.getValue().team();
  }

  void team(TeamId id) {
    fill(() ->
        team.getListDataView()
            .getItems()
            .filter(t -> t.team().equals(id))
            .findFirst()
            .ifPresent(team::setValue));
  }

  /** What the team allows, and its role. */
  void defaults(SubmissionDefaults defaults) {
    fill(() -> {
      String chosen = instanceType.getValue();
      instanceType.setItems(defaults.instanceTypes());
      instanceType.setValue(
          chosen == null && !defaults.instanceTypes().isEmpty()
              ? defaults.instanceTypes().getFirst()
              : chosen);
      role.setValue(defaults.roleName());
      keepAlive.setHelperText(
          "0 keeps none; at most " + defaults.maximumKeepAlive().toMinutes() + " min");
    });
  }

  void name(String value) {
    fill(() -> name.setValue(value));
  }

  void keepAlive(Duration value) {
    fill(() -> keepAlive.setValue((int) value.toMinutes()));
  }

  void speed(String imageName, InputMode mode, double gigabytes) {
    fill(() -> {
      image.setValue(imageName);
      inputMode.setValue(mode);
      inputGb.setValue(gigabytes);
    });
  }

  /** Everything that decides the match, except the role, which is the team's. */
  void criteria(MatchCriteria criteria) {
    fill(() -> {
      instanceType.setValue(criteria.instanceType());
      instanceCount.setValue(criteria.instanceCount());
      volumeSize.setValue(criteria.volumeSizeInGb());
      volumeKey.setValue(criteria.volumeKmsKeyId() == null ? "" : criteria.volumeKmsKeyId());
      subnets.setValue(String.join(", ", criteria.subnets()));
      securityGroups.setValue(String.join(", ", criteria.securityGroups()));
      encryption.setValue(criteria.interContainerEncryption());
      isolation.setValue(criteria.networkIsolation());
    });
  }

  /**
   * Nothing to start from: one instance of the first type, and the fields one has to fill in empty.
   */
  void empty(int volumeGb, String proposedName) {
    fill(() -> {
      name.setValue(proposedName);
      instanceCount.setValue(1);
      volumeSize.setValue(volumeGb);
      List.of(volumeKey, subnets, securityGroups, image, s3Input, s3Output)
          .forEach(TextField::clear);
      encryption.setValue(false);
      isolation.setValue(false);
      inputGb.setValue(2.0);
    });
  }

  /**
   * What the form says now. Empty numbers become 0 and are refused by the service in its own words.
   */
  SubmitTrainingJob value() {
    return new SubmitTrainingJob(
        team(),
        name.getValue().strip(),
        instanceType.getValue() == null ? "" : instanceType.getValue().strip(),
        Entered.orZero(instanceCount.getValue()),
        Entered.orZero(volumeSize.getValue()),
        Entered.orNull(volumeKey),
        Entered.words(subnets),
        Entered.words(securityGroups),
        encryption.getValue(),
        isolation.getValue(),
        image.getValue().strip(),
        inputMode.getValue(),
        inputGb.getValue() == null ? 0 : inputGb.getValue(),
        Entered.orNull(s3Input),
        Entered.orNull(s3Output),
        Duration.ofMinutes(Entered.orZero(keepAlive.getValue())),
        Map.of(),
        Map.of());
  }

  /** Shows problems at touched fields. */
  void showTouched(List<FieldProblem> problems) {
    marked.showTouched(problems);
  }

  /** Shows all problems, and takes the person to the first. */
  void showAll(List<FieldProblem> problems) {
    marked.showAll(problems);
  }

  private void layOut() {
    Span modeLabel = new Span("Input mode");
    modeLabel.addClassName("label");
    Div mode = new Div(modeLabel, inputMode);
    mode.addClassName("field");
    Div checks = new Div(encryption, isolation);
    checks.addClassName("checks");
    add(
        name,
        team,
        divider("Decides the match"),
        role,
        two(instanceType, instanceCount),
        two(volumeSize, volumeKey),
        subnets,
        securityGroups,
        checks,
        divider("Decides how fast it starts, and what it leaves"),
        image,
        two(mode, inputGb),
        two(s3Input, s3Output),
        keepAlive);
  }

  private void connect() {
    field(Fields.TEAM, team);
    field(Fields.NAME, name);
    field(Fields.INSTANCE_TYPE, instanceType);
    field(Fields.INSTANCE_COUNT, instanceCount);
    field(Fields.VOLUME_SIZE, volumeSize);
    field(Fields.VOLUME_KEY, volumeKey);
    field(Fields.SUBNETS, subnets);
    field(Fields.SECURITY_GROUPS, securityGroups);
    field(Fields.IMAGE, image);
    field(Fields.INPUT_GB, inputGb);
    field(Fields.S3_INPUT, s3Input);
    field(Fields.S3_OUTPUT, s3Output);
    field(Fields.KEEP_ALIVE, keepAlive);
    List.of(encryption, isolation).forEach(check -> check.addValueChangeListener(event -> tell()));
    inputMode.addValueChangeListener(event -> tell());
  }

  private <F extends Component & HasValidation & HasValue<?, ?>> void field(String field, F input) {
    marked.add(field, input);
    input.getElement().setProperty("manualValidation", true);
    if (input instanceof HasValueChangeMode typed) {
      typed.setValueChangeMode(ValueChangeMode.LAZY);
      typed.setValueChangeTimeout(TYPING_PAUSE_MS);
    }
    input.addValueChangeListener(event -> {
      if (!filling) {
        marked.touch(field);
      }
      tell();
    });
  }

  private void tell() {
    if (!filling) {
      changed.run();
    }
  }

  private void fill(Runnable values) {
    boolean outer = filling;
    filling = true;
    values.run();
    filling = outer;
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

package dev.hearth.tenant.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import dev.hearth.tenant.AllowedTypes;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every instance type, or a list of them; types that are not offered can be typed. */
final class TypesField extends CustomField<AllowedTypes> {

  private static final List<String> USUAL =
      List.of(
          "ml.m5.large",
          "ml.m5.xlarge",
          "ml.m5.2xlarge",
          "ml.m5.4xlarge",
          "ml.c5.xlarge",
          "ml.c5.2xlarge",
          "ml.c5.4xlarge",
          "ml.g4dn.xlarge",
          "ml.g4dn.2xlarge",
          "ml.g5.xlarge",
          "ml.g5.2xlarge",
          "ml.g5.12xlarge",
          "ml.g6.xlarge",
          "ml.p3.2xlarge",
          "ml.p3.8xlarge",
          "ml.p4d.24xlarge",
          "ml.p5.48xlarge");

  private final Checkbox any = new Checkbox("Every instance type");
  private final MultiSelectComboBox<String> list = new MultiSelectComboBox<>();
  private List<String> offered = USUAL;

  TypesField() {
    super(AllowedTypes.ANY);
    list.setAriaLabel("Instance types");
    list.setPlaceholder("Choose or type instance types");
    list.setWidthFull();
    list.setAllowCustomValue(true);
    list.addCustomValueSetListener(event -> {
      Set<String> more = new LinkedHashSet<>(list.getValue());
      more.add(event.getDetail().strip());
      offer(more);
      list.setValue(more);
    });
    any.setValue(true);
    any.addValueChangeListener(event -> list.setVisible(!event.getValue()));
    list.setVisible(false);
    add(any, list);
  }

  /** Offers what the tenant allows, if it names types. */
  void ceiling(AllowedTypes ceiling) {
    offered = ceiling.any() ? USUAL : ceiling.types();
    Set<String> chosen = new HashSet<>(list.getValue());
    offer(chosen);
    list.setValue(chosen);
    any.setLabel(
        ceiling.any() ? "Every instance type" : "Every instance type your organisation allows");
  }

  @Override
  protected AllowedTypes generateModelValue() {
    return any.getValue() ? AllowedTypes.ANY : AllowedTypes.only(list.getValue());
  }

  @Override
  protected void setPresentationValue(AllowedTypes value) {
    offer(Set.copyOf(value.types()));
    list.setValue(Set.copyOf(value.types()));
    any.setValue(value.any());
    list.setVisible(!value.any());
  }

  @Override
  public void setReadOnly(boolean readOnly) {
    super.setReadOnly(readOnly);
    any.setReadOnly(readOnly);
    list.setReadOnly(readOnly);
  }

  private void offer(Set<String> chosen) {
    Set<String> all = new LinkedHashSet<>(offered);
    all.addAll(chosen);
    list.setItems(all);
  }
}

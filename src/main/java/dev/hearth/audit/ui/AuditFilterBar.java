package dev.hearth.audit.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.hearth.audit.AuditFilter;
import dev.hearth.audit.AuditKind;
import dev.hearth.base.TenantId;
import dev.hearth.base.ui.SearchField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which lines to show: by words, by what happened, by day, and for platform staff by whose log. */
final class AuditFilterBar extends Div {

  private final SearchField text;
  private final Select<@Nullable AuditKind> kind = new Select<>();
  private final DatePicker from = new DatePicker();
  private final DatePicker until = new DatePicker();
  private final Select<Optional<TenantId>> log = new Select<>();
  private final ZoneId zone;

  /**
   * @param tenants whose logs may be chosen; empty for people of a tenant
   */
  AuditFilterBar(ZoneId zone, Map<TenantId, String> tenants, Runnable changed) {
    this.zone = zone;
    addClassName("tools");
    text = new SearchField("Name, id or address", words -> changed.run());
    kind.setAriaLabel("What happened");
    kind.setItems(AuditKind.values());
    kind.setEmptySelectionAllowed(true);
    kind.setEmptySelectionCaption("Anything");
    kind.setItemLabelGenerator(value -> value == null ? "Anything" : value.label());
    kind.addValueChangeListener(event -> changed.run());
    List<Optional<TenantId>> logs = new ArrayList<>(List.of(Optional.empty()));
    tenants.keySet().forEach(tenant -> logs.add(Optional.of(tenant)));
    log.setAriaLabel("Whose log");
    log.setItems(logs);
    log.setItemLabelGenerator(
        chosen -> chosen.map(tenant -> tenants.getOrDefault(tenant, "")).orElse("Platform"));
    log.setValue(Optional.empty());
    log.setVisible(!tenants.isEmpty());
    log.addValueChangeListener(event -> changed.run());
    for (DatePicker day : List.of(from, until)) {
      day.setLocale(Locale.UK);
      day.setClearButtonVisible(true);
      day.addValueChangeListener(event -> changed.run());
    }
    from.setPlaceholder("From");
    from.setAriaLabel("From this day on");
    until.setPlaceholder("To");
    until.setAriaLabel("To this day");
    add(log, text, kind, from, until);
  }

  void log(TenantId tenant) {
    log.setValue(Optional.of(tenant));
  }

  void clear() {
    text.clear();
    kind.clear();
    from.clear();
    until.clear();
  }

  /** Days are the person's own, in their time zone; both ends count. */
  AuditFilter filter() {
    LocalDate first = from.getValue();
    LocalDate last = until.getValue();
    return new AuditFilter(
        log.getValue().orElse(null),
        text.getValue().strip(),
        kind.getValue(),
        start(first),
        last == null ? null : start(last.plusDays(1)));
  }

  private @Nullable Instant start(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }
}

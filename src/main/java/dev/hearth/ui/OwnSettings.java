package dev.hearth.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import dev.hearth.access.CurrentUser;
import dev.hearth.base.ui.FormDialog;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** What a person chooses for themselves: the time zone of all exact times. */
final class OwnSettings {

  private static final List<String> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
          .sorted()
          .toList();

  private OwnSettings() {}

  static void open(CurrentUser user, Consumer<ZoneId> chosen) {
    ComboBox<String> zone = new ComboBox<>("Time zone");
    zone.setItems(ZONES);
    zone.setItemLabelGenerator(id -> id.replace('_', ' '));
    String now = user.timeZone().getId();
    zone.setValue(ZONES.contains(now) ? now : null);
    zone.setPlaceholder("UTC");
    zone.setHelperText("Taken from your browser at first. All exact times are shown in it.");
    zone.setWidthFull();
    new FormDialog("Your settings", "Save", zone)
        .onSubmit(() -> {
          String wanted = zone.getValue();
          chosen.accept(wanted == null ? ZoneId.of("UTC") : ZoneId.of(wanted));
          return true;
        })
        .open();
  }
}

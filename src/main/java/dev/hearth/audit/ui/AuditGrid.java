package dev.hearth.audit.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import dev.hearth.audit.Actor;
import dev.hearth.audit.AuditRow;
import dev.hearth.base.PersonId;
import dev.hearth.base.ui.CardGrid;
import dev.hearth.base.ui.ExactTime;
import dev.hearth.base.ui.PersonAvatar;
import java.time.ZoneId;
import java.util.UUID;

/** Lines of the log as rows, or as cards. A line opens to show what it was and what it became. */
final class AuditGrid extends CardGrid<AuditRow> {

  private static final String WHO =
      """
      <span class="row"><span class="av xs ${item.hue}" aria-hidden="true">${item.initials}</span>\
      <span class="clip" title=${item.who}>${item.who}</span></span>\
      """;
  private static final String SUBJECT =
      "<span class=\"clip\" title=${item.subject}>${item.subject}</span>";
  private static final String CHANGE =
      "<span class=\"clip t2\" title=${item.change}>${item.change}</span>";

  private final ZoneId zone;

  AuditGrid(ZoneId zone) {
    super(AuditRow.class, "Audit log");
    this.zone = zone;
    column(all("<span class=\"num t2\">${item.when}</span>"), "When", 190, 0);
    column(all(WHO), "Who", 150, 1);
    column(all("<span class=\"md\">${item.what}</span>"), "What", 180, 0);
    column(all(SUBJECT), "About", 160, 2);
    column(all(CHANGE), "Change", 200, 4);
    column(all("<span class=\"mono xs t2\">${item.address}</span>"), "From", 120, 0);
    column(all("<span class=\"num t3\" title=${item.sealed}>${item.number}</span>"), "No.", 70, 0);
    card(
        all(
            "<div class=\"jobcard\"><div class=\"row\"><span class=\"md grow\">${item.what}</span>"
                + "<span class=\"sub num\">${item.when}</span></div>"
                + WHO
                + "<div>${item.subject}</div><div class=\"sub\">${item.change}</div></div>"),
        "Audit log");
  }

  private LitRenderer<AuditRow> all(String template) {
    return LitRenderer.<AuditRow>of(template)
        .withProperty("when", row -> ExactTime.of(row.recordedAt(), zone))
        .withProperty("who", row -> row.actor().name())
        .withProperty("initials", row -> PersonAvatar.initials(row.actor().name()))
        .withProperty("hue", AuditGrid::hue)
        .withProperty("what", row -> row.kind().label())
        .withProperty("subject", AuditRow::subject)
        .withProperty("change", AuditWords::change)
        .withProperty("address", AuditRow::address)
        .withProperty("number", row -> row.number() == null ? "…" : row.number().toString())
        .withProperty("sealed", row -> row.number() == null ? "Sealed within seconds" : "Sealed");
  }

  private static String hue(AuditRow row) {
    UUID id = row.actor().id();
    return id == null || row.actor().kind() == Actor.Kind.SYSTEM
        ? "nobody"
        : "p" + PersonAvatar.hue(new PersonId(id));
  }
}

package dev.hearth.audit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.hearth.audit.AuditRow;
import java.util.TreeSet;

/** One line in full: the ids, and each value before and after. */
final class AuditDetails extends Div {

  AuditDetails(AuditRow row) {
    addClassName("auditdetails");
    Span ids =
        new Span(
            (row.subjectId() == null ? "" : "About " + row.subjectId() + " · ")
                + "by "
                + row.actor().name()
                + (row.actor().id() == null ? "" : " (" + row.actor().id() + ")")
                + (row.address().isBlank() ? "" : " from " + row.address()));
    ids.addClassNames("sub", "mono");
    add(ids);
    if (!row.before().isEmpty() || !row.after().isEmpty()) {
      add(table(row));
    }
  }

  private static NativeTable table(AuditRow row) {
    NativeTableHeader head =
        new NativeTableHeader(
            new NativeTableRow(
                new NativeTableHeaderCell("Value"),
                new NativeTableHeaderCell("Before"),
                new NativeTableHeaderCell("After")));
    NativeTableBody body = new NativeTableBody();
    TreeSet<String> names = new TreeSet<>(row.before().keySet());
    names.addAll(row.after().keySet());
    for (String name : names) {
      body.add(
          new NativeTableRow(
              new NativeTableCell(name),
              new NativeTableCell(row.before().getOrDefault(name, "–")),
              new NativeTableCell(row.after().getOrDefault(name, "–"))));
    }
    NativeTable table = new NativeTable();
    table.add(head, body);
    return table;
  }
}

package dev.hearth.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.page.Page.ExtendedClientDetailsReceiver;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as rows on a wide screen, as cards on a narrow one. It watches the width of the window
 * itself. Cells are templates drawn in the browser from a few words each.
 */
public class CardGrid<T> extends Grid<T> {

  private static final int NARROW_PX = 800;

  private final List<Column<T>> wide = new ArrayList<>();
  private final List<T> rows = new ArrayList<>();
  private boolean listing;
  private @Nullable Column<T> card;

  /**
   * @param label what is listed, for screen readers
   */
  protected CardGrid(Class<T> type, String label) {
    super(type, false);
    addClassName("jobs");
    addThemeVariants(GridVariant.NO_BORDER);
    setSelectionMode(SelectionMode.NONE);
    getElement().setAttribute("aria-label", label);
  }

  /** A column of the wide form. */
  protected final Column<T> column(LitRenderer<T> cell, String header, int width, int grow) {
    Column<T> column =
        addColumn(cell).setKey(header).setHeader(header).setWidth(width + "px").setFlexGrow(grow);
    wide.add(column);
    return column;
  }

  /** The whole of the narrow form. */
  protected final void card(LitRenderer<T> content, String header) {
    card = addColumn(content).setHeader(header);
    narrow(false);
  }

  /**
   * These are listed from now on. Where one has scrolled to stays; the same rows change nothing.
   */
  public final void show(List<T> items) {
    if (listing && rows.equals(items)) {
      return;
    }
    rows.clear();
    rows.addAll(items);
    if (listing) {
      getDataProvider().refreshAll();
    } else {
      listing = true;
      setItems(new ListDataProvider<>(rows));
    }
  }

  /** Cards instead of columns. */
  public final void narrow(boolean narrow) {
    wide.forEach(column -> column.setVisible(!narrow));
    if (card != null) {
      card.setVisible(narrow);
    }
    setClassName("narrow", narrow);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    ExtendedClientDetailsReceiver width =
        details -> narrow(details.getWindowInnerWidth() <= NARROW_PX);
    event.getUI().getPage().retrieveExtendedClientDetails(width);
    var resize =
        event
            .getUI()
            .getPage()
            .addBrowserWindowResizeListener(e -> narrow(e.getWidth() <= NARROW_PX));
    addDetachListener(detach -> {
      detach.unregisterListener();
      resize.remove();
    });
  }
}

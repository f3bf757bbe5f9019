package dev.hearth.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import dev.hearth.access.AccessPolicy;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.CurrentUser;
import dev.hearth.base.ui.HearthIcon;
import dev.hearth.base.ui.MenuCount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The menu: every view that registers with {@code @Menu} and that the person may open, with small
 * numbers where cheap.
 */
final class MainMenu extends SideNav {

  private final transient List<MenuCount> counts;
  private final transient List<MenuEntry> registered;
  private final Map<String, Span> numbers = new LinkedHashMap<>();

  MainMenu(List<MenuCount> counts) {
    this.counts = List.copyOf(counts);
    // asked once, while a request is at hand: without one, as in a push, Vaadin answers with none
    this.registered = MenuConfiguration.getMenuEntries();
    getElement().setAttribute("aria-label", "Main menu");
  }

  /** Builds the entries if they changed, and reads the numbers again. */
  void show(CurrentUser user) {
    List<MenuEntry> entries = registered.stream().filter(entry -> mayOpen(user, entry)).toList();
    if (!List.copyOf(numbers.keySet()).equals(entries.stream().map(MainMenu::path).toList())) {
      removeAll();
      numbers.clear();
      entries.forEach(this::addEntry);
    }
    for (MenuCount count : counts) {
      Span number = numbers.get(count.path());
      if (number != null) {
        int n = count.count();
        number.setText(n == 0 ? "" : Integer.toString(n));
      }
    }
  }

  /** The views this person may open, in menu order. */
  static Stream<MenuEntry> entriesFor(CurrentUser user) {
    return MenuConfiguration.getMenuEntries().stream().filter(entry -> mayOpen(user, entry));
  }

  static String path(MenuEntry entry) {
    return entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
  }

  private void addEntry(MenuEntry entry) {
    Span number = new Span();
    number.addClassName("n");
    numbers.put(path(entry), number);
    SideNavItem item = new SideNavItem(entry.title(), path(entry), icon(entry).create());
    item.setSuffixComponent(number);
    addItem(item);
  }

  private static HearthIcon icon(MenuEntry entry) {
    return entry.icon() == null ? HearthIcon.CIRCLE : HearthIcon.valueOf(entry.icon());
  }

  private static boolean mayOpen(CurrentUser user, MenuEntry entry) {
    Class<?> view = entry.menuClass();
    AllowedTo allowed = view == null ? null : view.getAnnotation(AllowedTo.class);
    return allowed != null && AccessPolicy.mayEver(user, allowed.value());
  }
}

package dev.hearth.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.SignedInPerson;
import dev.hearth.base.BusinessClock;
import dev.hearth.base.TenantChange.Topic;
import dev.hearth.base.ui.HearthIcon;
import dev.hearth.base.ui.LiveLine;
import dev.hearth.base.ui.LiveUpdates;
import dev.hearth.base.ui.MenuCount;
import dev.hearth.base.ui.StateBadge;
import jakarta.annotation.security.PermitAll;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The frame of every page: where one is, where one can go, whether the page is live, and who is
 * signed in.
 */
@Layout
@PermitAll
public class MainLayout extends AppLayout {

  private final SignedInPerson signedIn;
  private final BusinessClock clock;
  private final LiveUpdates live;
  private final AuthenticationContext authentication;
  private final LiveLine liveLine = new LiveLine();
  private final MainMenu menu;
  private @Nullable CurrentUser shown;

  public MainLayout(
      SignedInPerson signedIn,
      BusinessClock clock,
      LiveUpdates live,
      AuthenticationContext authentication,
      List<MenuCount> counts) {
    this.signedIn = signedIn;
    this.clock = clock;
    this.live = live;
    this.authentication = authentication;
    this.menu = new MainMenu(counts);
    setPrimarySection(Section.DRAWER);
    signedIn.find().ifPresent(this::show);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    liveLine.clock(clock.instant(), clock.speed());
    Optional<CurrentUser> user = signedIn.find();
    if (user.isEmpty()) {
      event.getUI().getPage().setLocation("/sign-in");
      return;
    }
    user.flatMap(person -> Optional.ofNullable(person.tenant()))
        .ifPresent(
            tenant -> live.subscribe(this, tenant, EnumSet.allOf(Topic.class), this::refresh));
  }

  private void show(CurrentUser user) {
    shown = user;
    menu.show(user);
    Aside body = new Aside(skipLink(), brand(), tenantCard(user), menu, foot(user));
    body.addClassName("drawer-body");
    addToDrawer(body);
  }

  /**
   * Rights may have changed: whoever lost theirs leaves at once, everybody else sees the menu of
   * now.
   */
  private void refresh() {
    signedIn
        .find()
        .ifPresentOrElse(
            user -> {
              liveLine.clock(clock.instant(), clock.speed());
              menu.show(user);
              if (!user.equals(shown)) {
                // rights changed: the view is opened again, as whoever they are now
                shown = user;
                getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
              }
            },
            () -> getUI().ifPresent(ui -> ui.getPage().setLocation("/sign-in?ended")));
  }

  private static Anchor skipLink() {
    Anchor skip = new Anchor("#content", "Skip to content");
    skip.addClassName("skip");
    skip.setRouterIgnore(true);
    skip.getElement()
        .executeJs(
            "this.addEventListener('click', e => { e.preventDefault();"
                + " document.getElementById('content')?.focus(); })");
    return skip;
  }

  private static Div brand() {
    Span mark = new Span();
    mark.addClassName("mark");
    mark.getElement().setAttribute("aria-hidden", "true");
    Div brand = new Div(mark, new Span("Hearth"));
    brand.addClassName("brand");
    return brand;
  }

  private static Div tenantCard(CurrentUser user) {
    Span tenant = new Span(user.tenantName() == null ? "Hearth" : user.tenantName());
    tenant.addClassName("name");
    Span where = new Span(teams(user));
    where.addClassName("where");
    Div words = new Div(tenant, where);
    words.addClassName("grow");
    Div card = new Div(words);
    card.addClassName("ctx");
    return card;
  }

  private static String teams(CurrentUser user) {
    if (user.isPlatformStaff()) {
      return "All tenants";
    }
    return switch (user.teams().size()) {
      case 0 -> "All teams";
      case 1 -> user.teams().getFirst().teamName();
      case 2 -> user.teams().getFirst().teamName() + " · " + user.teams().getLast().teamName();
      default -> user.teams().size() + " teams";
    };
  }

  private Div foot(CurrentUser user) {
    Div foot = new Div();
    foot.addClassName("foot");
    if (clock.speed() != 1) {
      String factor =
          new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
              .format(clock.speed());
      StateBadge badge = StateBadge.plain(HearthIcon.SPEED, "Demo time ×" + factor);
      badge.addClassName("demo");
      badge.setTitle("Jobs and pools live " + factor + " times faster than the clock on the wall");
      foot.add(badge);
    }
    foot.add(liveLine, new PersonBlock(user, authentication::logout));
    return foot;
  }
}

package dev.hearth.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.Page.ExtendedClientDetailsReceiver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.hearth.access.AccessPolicy;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.PersonalSettings;
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
import java.time.ZoneId;
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
  private final PersonalSettings settings;
  private final LiveLine liveLine = new LiveLine();
  private final Span where = new Span();
  private final MainMenu menu;
  private @Nullable CurrentUser shown;

  public MainLayout(
      SignedInPerson signedIn,
      BusinessClock clock,
      LiveUpdates live,
      AuthenticationContext authentication,
      PersonalSettings settings,
      List<MenuCount> counts) {
    this.signedIn = signedIn;
    this.clock = clock;
    this.live = live;
    this.authentication = authentication;
    this.settings = settings;
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
    ZoneId before = user.get().timeZone();
    ExtendedClientDetailsReceiver browser =
        details -> {
          ZoneId zone = settings.propose(user.get(), String.valueOf(details.getTimeZoneId()));
          if (!zone.equals(before)) {
            liveLine.zone(zone);
            refresh(); // what is written out already is in the zone of before
          }
        };
    event.getUI().getPage().retrieveExtendedClientDetails(browser);
    user.flatMap(person -> Optional.ofNullable(person.tenant()))
        .ifPresent(
            tenant -> live.subscribe(this, tenant, EnumSet.allOf(Topic.class), this::refresh));
  }

  private void show(CurrentUser user) {
    shown = user;
    liveLine.zone(user.timeZone());
    menu.show(user);
    Aside body = new Aside(skipLink(), brand(), tenantCard(user), menu, foot(user));
    body.addClassName("drawer-body");
    addToDrawer(body);
  }

  private void choose(ZoneId zone) {
    settings.choose(signedIn.require(), zone);
    liveLine.zone(zone);
    // what the server wrote out already is in the old zone
    getUI().ifPresent(ui -> ui.getPage().reload());
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
              where.setText(teams(user));
              if (!user.equals(shown)) {
                shown = user;
                openAgain(user);
              }
            },
            () -> getUI().ifPresent(ui -> ui.getPage().setLocation("/sign-in?ended")));
  }

  /** Rights changed: the view is opened again, or left when it is not theirs any more. */
  private void openAgain(CurrentUser user) {
    AllowedTo allowed =
        getContent() == null ? null : getContent().getClass().getAnnotation(AllowedTo.class);
    boolean theirs = allowed == null || AccessPolicy.mayEver(user, allowed.value());
    getUI()
        .ifPresent(ui -> {
          if (theirs) {
            ui.refreshCurrentRoute(false);
          } else {
            ui.navigate("");
          }
        });
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

  private Div tenantCard(CurrentUser user) {
    Span tenant = new Span(user.tenantName() == null ? "Hearth" : user.tenantName());
    tenant.addClassName("name");
    where.setText(teams(user));
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
    foot.add(
        liveLine,
        new PersonBlock(
            user,
            () -> OwnSettings.open(signedIn.require(), this::choose),
            authentication::logout));
    return foot;
  }
}

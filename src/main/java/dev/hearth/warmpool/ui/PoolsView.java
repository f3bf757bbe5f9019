package dev.hearth.warmpool.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.hearth.access.AccessPolicy;
import dev.hearth.access.Action;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.SignedInPerson;
import dev.hearth.base.BusinessClock;
import dev.hearth.base.TenantChange.Topic;
import dev.hearth.base.ui.EmptyState;
import dev.hearth.base.ui.HearthIcon;
import dev.hearth.base.ui.LiveUpdates;
import dev.hearth.base.ui.Page;
import dev.hearth.base.ui.Segmented;
import dev.hearth.warmpool.ShapeMatch;
import dev.hearth.warmpool.WarmPoolRow;
import dev.hearth.warmpool.WarmPoolService;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is warm now, what of it one can use, and for how long. The start page. */
@Route(PoolsNavigation.ROUTE)
@PageTitle("Pools · Hearth")
@Menu(title = "Pools", order = 1, icon = "FLAME")
@PermitAll
@AllowedTo(Action.VIEW_POOLS)
class PoolsView extends Page implements BeforeEnterObserver {

  private static final String GROUP = "group";

  private final SignedInPerson signedIn;
  private final WarmPoolService service;
  private final BusinessClock clock;
  private final LiveUpdates live;

  private final PoolsSentence sentence;
  private final ShapesCard shapes = new ShapesCard();
  private final Segmented<PoolGrouping> grouping =
      new Segmented<>("Group by", List.of(PoolGrouping.values()), PoolGrouping::label);
  private final Button changes = new Button("", event -> layOut());
  private final PoolBoard board = new PoolBoard();
  private final Div tools;
  private final EmptyState nothingWarm;
  private final Announcer announcer = new Announcer();
  private Registration wake = () -> {};

  PoolsView(
      SignedInPerson signedIn, WarmPoolService service, BusinessClock clock, LiveUpdates live) {
    super("Pools");
    this.signedIn = signedIn;
    this.service = service;
    this.clock = clock;
    this.live = live;
    CurrentUser user = signedIn.require();
    boolean submits = AccessPolicy.mayEver(user, Action.SUBMIT_JOB);
    sentence = new PoolsSentence(user);
    nothingWarm = nothingWarm(submits);
    changes.setThemeName("ghost small");
    grouping.addValueChangeListener(event -> group(event.getValue()));
    if (submits) {
      actions(submitLink());
    }
    tools = tools();
    body().add(sentence, shapes, tools, board, nothingWarm, announcer);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    grouping.setValue(
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter(GROUP)
            .flatMap(PoolGrouping::of)
            .orElse(PoolGrouping.EXACT));
    layOut();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    live.subscribe(
        this,
        signedIn.require().requireTenant(),
        Set.of(Topic.WARM_POOLS, Topic.TRAINING_JOBS),
        this::refresh);
    wakeWhenOneStartsToCool(service.listPools(signedIn.require()), clock.instant());
  }

  /** The address remembers the grouping, so that it can be sent to a colleague. */
  private void group(PoolGrouping by) {
    UI ui = UI.getCurrent();
    if (isAttached() && ui != null) {
      ui.getPage()
          .getHistory()
          .replaceState(
              null,
              PoolsNavigation.ROUTE
                  + QueryParameters.simple(Map.of(GROUP, by.parameter())).getQueryString());
    }
    layOut();
  }

  private void layOut() {
    show(true);
  }

  private void refresh() {
    show(false);
  }

  private void show(boolean anew) {
    CurrentUser user = signedIn.require();
    Instant now = clock.instant();
    List<WarmPoolRow> pools = service.listPools(user);
    List<ShapeMatch> recent = service.recentShapes(user);
    PoolViewer viewer = PoolViewer.of(user, recent);
    shapes.show(recent);
    if (anew || board.isBlank()) {
      board.layOut(pools, grouping.getValue(), viewer, now);
    } else {
      board.update(pools, viewer, now);
    }
    sentence.show(PoolCounts.of(pools, now));
    announcer.say(pools, viewer, now);
    tools.setVisible(!board.isBlank());
    board.setVisible(!board.isBlank());
    nothingWarm.setVisible(board.isBlank());
    changes.setVisible(board.moved() > 0);
    changes.setText(board.moved() == 1 ? "1 change · show" : board.moved() + " changes · show");
    wakeWhenOneStartsToCool(pools, now);
  }

  /** Nothing happens in the cloud when a pool gets short of time, so the screen wakes itself. */
  private void wakeWhenOneStartsToCool(List<WarmPoolRow> pools, Instant now) {
    wake.remove();
    if (isAttached()) {
      CoolingAlarm.next(pools, now)
          .ifPresent(wait ->
              wake = live.after(this, CoolingAlarm.real(wait, clock.speed()), this::refresh));
    }
  }

  private Div tools() {
    Span label = new Span("Group by");
    label.addClassNames("lbl", "wide");
    Span gap = new Span();
    gap.addClassName("grow");
    Div tools = new Div(label, grouping, gap, changes);
    tools.addClassName("tools");
    return tools;
  }

  private static Anchor submitLink() {
    Anchor submit = UseLink.submit("");
    submit.add(HearthIcon.PLUS.create(), new Span("Submit job"));
    submit.addClassNames("btn", "primary");
    return submit;
  }

  private static EmptyState nothingWarm(boolean submits) {
    String fact = "The next job with keep-alive leaves a pool here.";
    String lesson =
        "SageMaker can keep a finished job's instances for a while. A later job with the same role, instances, volume and"
            + " network then starts in about 20 seconds instead of 2 to 3 minutes.";
    if (!submits) {
      return new EmptyState(fact, lesson);
    }
    Anchor submit = UseLink.submit("Submit job");
    submit.addClassNames("btn", "soft");
    return new EmptyState(fact, lesson, submit);
  }
}

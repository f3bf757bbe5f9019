package dev.hearth.trainingjob.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.Page.ExtendedClientDetailsReceiver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.hearth.access.AccessPolicy;
import dev.hearth.access.Action;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.SignedInPerson;
import dev.hearth.base.TenantChange.Topic;
import dev.hearth.base.ui.EmptyState;
import dev.hearth.base.ui.HearthIcon;
import dev.hearth.base.ui.LiveUpdates;
import dev.hearth.base.ui.Page;
import dev.hearth.base.ui.RelativeTime;
import dev.hearth.trainingjob.StartKind;
import dev.hearth.trainingjob.TrainingJobFilter;
import dev.hearth.trainingjob.TrainingJobRow;
import dev.hearth.trainingjob.TrainingJobService;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;

/** Every job one may see, newest first: how it stands, how it started, and on which pool. */
@Route(JobsNavigation.JOBS)
@PageTitle("Jobs · Hearth")
@Menu(title = "Jobs", order = 2, icon = "JOBS")
@PermitAll
@AllowedTo(Action.VIEW_JOBS)
@Uses(RelativeTime.class)
class JobsView extends Page implements BeforeEnterObserver {

  private static final int NARROW_PX = 800;
  private static final int STARTS_COUNTED = 50;

  private final SignedInPerson signedIn;
  private final TrainingJobService service;
  private final LiveUpdates live;
  private final JobsPage page;
  private final JobsGrid grid;
  private final JobsFilterBar filter = new JobsFilterBar(this::filtered);
  private final Button held = new Button("", event -> showHeld());
  private final Span running = phrase();
  private final Span starts = phrase();
  private final EmptyState none;
  private final EmptyState noneFound;

  JobsView(SignedInPerson signedIn, TrainingJobService service, StopJob stopJob, LiveUpdates live) {
    super("Jobs");
    this.signedIn = signedIn;
    this.service = service;
    this.live = live;
    page = new JobsPage(new Source());
    grid = new JobsGrid(job -> stopJob.ask(job, this::refresh));
    grid.setItems(query -> page.fetch(query.getOffset(), query.getLimit()), query -> page.count());
    grid.addItemClickListener(event -> JobsNavigation.open(event.getItem().name()));
    held.setThemeName("ghost small");
    boolean submits = AccessPolicy.mayEver(signedIn.require(), Action.SUBMIT_JOB);
    none = none(submits);
    noneFound =
        new EmptyState(
            "No job fits this filter.",
            "Take a part of it away.",
            new Button("Show all jobs", e -> showAll()));
    if (submits) {
      actions(submitLink());
    }
    filter.add(grow(), held);
    Div sentence = new Div(new H1(running, starts));
    sentence.addClassName("hero");
    body().addClassName("fill");
    body().add(sentence, filter, grid, none, noneFound);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filter.fill(event.getLocation().getQueryParameters());
    page.filter(filter.filter());
    show();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    live.subscribe(
        this, signedIn.require().requireTenant(), Set.of(Topic.TRAINING_JOBS), this::refresh);
    ExtendedClientDetailsReceiver width =
        details -> grid.narrow(details.getWindowInnerWidth() <= NARROW_PX);
    event.getUI().getPage().retrieveExtendedClientDetails(width);
    var resize =
        event
            .getUI()
            .getPage()
            .addBrowserWindowResizeListener(e -> grid.narrow(e.getWidth() <= NARROW_PX));
    addDetachListener(detach -> {
      detach.unregisterListener();
      resize.remove();
    });
  }

  private void filtered() {
    page.filter(filter.filter());
    getUI()
        .ifPresent(ui -> {
          String query = filter.parameters().getQueryString();
          ui.getPage()
              .getHistory()
              .replaceState(null, JobsNavigation.JOBS + (query.isEmpty() ? "" : "?" + query));
        });
    show();
  }

  private void showAll() {
    filter.clear();
  }

  private void showHeld() {
    page.showAll();
    show();
    grid.scrollToStart();
  }

  private void refresh() {
    page.changed();
    show();
  }

  private void show() {
    CurrentUser user = signedIn.require();
    int now = service.countRunning(user);
    running.setText(
        now == 0 ? "No job is running" : now == 1 ? "1 job running" : now + " jobs running");
    List<TrainingJobRow> latest = service.list(user, TrainingJobFilter.all(), 0, STARTS_COUNTED);
    long started = latest.stream().filter(job -> job.start() != null).count();
    long warm = latest.stream().filter(job -> job.start() == StartKind.WARM).count();
    starts.setVisible(started > 0);
    starts.setText(warm + " of the last " + started + " started warm");
    held.setVisible(page.held() > 0);
    held.setText(page.held() + " new · show");
    boolean empty = page.count() == 0;
    grid.setVisible(!empty);
    none.setVisible(empty && filter.isOpen());
    noneFound.setVisible(empty && !filter.isOpen());
    grid.getDataProvider().refreshAll();
  }

  private static EmptyState none(boolean submits) {
    String lesson =
        "Jobs appear here as they are submitted: from this portal, or from your own code through SageMaker's API.";
    return submits
        ? new EmptyState("No job has run yet.", lesson, submitLink())
        : new EmptyState("No job has run yet.", lesson);
  }

  private static Anchor submitLink() {
    Anchor submit = new Anchor(JobsNavigation.SUBMIT, "");
    submit.add(HearthIcon.PLUS.create(), new Span("Submit job"));
    submit.addClassNames("btn", "primary");
    return submit;
  }

  private static Span grow() {
    Span gap = new Span();
    gap.addClassName("grow");
    return gap;
  }

  private static Span phrase() {
    Span phrase = new Span();
    phrase.addClassName("ph");
    return phrase;
  }

  /** Reads with the rights of the moment. */
  private final class Source implements JobsPage.Source {
    @Override
    public List<TrainingJobRow> list(TrainingJobFilter by, int offset, int limit) {
      return service.list(signedIn.require(), by, offset, limit);
    }

    @Override
    public int count(TrainingJobFilter by) {
      return service.count(signedIn.require(), by);
    }
  }
}

package dev.hearth.trainingjob.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.hearth.access.AccessPolicy;
import dev.hearth.access.Action;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.SignedInPerson;
import dev.hearth.base.BusinessClock;
import dev.hearth.base.NotFoundException;
import dev.hearth.base.TenantChange.Topic;
import dev.hearth.base.ui.HearthIcon;
import dev.hearth.base.ui.LiveUpdates;
import dev.hearth.base.ui.Page;
import dev.hearth.trainingjob.StatusTransition;
import dev.hearth.trainingjob.TrainingJobRow;
import dev.hearth.trainingjob.TrainingJobService;
import dev.hearth.warmpool.WarmPoolRow;
import dev.hearth.warmpool.WarmPoolService;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** One job: how it started and why, phase by phase; its pool now; what was asked for. */
@Route(JobsNavigation.JOBS + "/:" + JobsNavigation.NAME)
@PermitAll
@AllowedTo(Action.VIEW_JOBS)
class JobView extends Page implements BeforeEnterObserver, HasDynamicTitle {

  private record Shown(
      TrainingJobRow job, List<StatusTransition> phases, Optional<WarmPoolRow> pool) {}

  private final SignedInPerson signedIn;
  private final TrainingJobService jobs;
  private final WarmPoolService pools;
  private final StopJob stopJob;
  private final LiveUpdates live;
  private final BusinessClock clock;
  private String name = "";
  private Optional<Shown> shown = Optional.empty();

  JobView(
      SignedInPerson signedIn,
      TrainingJobService jobs,
      WarmPoolService pools,
      StopJob stopJob,
      LiveUpdates live,
      BusinessClock clock) {
    super("");
    this.signedIn = signedIn;
    this.jobs = jobs;
    this.pools = pools;
    this.stopJob = stopJob;
    this.live = live;
    this.clock = clock;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    name = event.getRouteParameters().get(JobsNavigation.NAME).orElse("");
    if (!show()) {
      event.rerouteToError(new NotFoundException(), "");
    }
  }

  @Override
  public String getPageTitle() {
    return name + " · Hearth";
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    live.subscribe(
        this,
        signedIn.require().requireTenant(),
        Set.of(Topic.TRAINING_JOBS, Topic.WARM_POOLS),
        this::show);
  }

  /** Shows the job as it is now; false when there is none. */
  private boolean show() {
    CurrentUser user = signedIn.require();
    Optional<TrainingJobRow> found = jobs.find(user, name);
    if (found.isEmpty()) {
      return false;
    }
    TrainingJobRow job = found.get();
    Optional<WarmPoolRow> pool =
        Optional.ofNullable(job.poolLabel()).flatMap(label -> pools.findPool(user, label));
    Shown now = new Shown(job, jobs.transitions(user, job.id()), pool);
    if (!Objects.equals(shown.orElse(null), now)) {
      shown = Optional.of(now);
      draw(user, now);
    }
    return true;
  }

  private void draw(CurrentUser user, Shown now) {
    TrainingJobRow job = now.job();
    crumb(new Anchor(JobsNavigation.JOBS, "Jobs"), job.name());
    actions(actionsFor(user, job));
    Div left = new Div(new PhasesCard(job, now.phases()));
    left.addClassName("stack");
    Div right = new Div();
    right.addClassName("stack");
    now.pool().ifPresent(pool -> right.add(new PoolNowCard(pool, clock.instant())));
    right.add(new RequestCard(job));
    Div columns = new Div(left, right);
    columns.addClassName("lay");
    body().removeAll();
    body().add(new JobHead(job), columns);
  }

  private Component[] actionsFor(CurrentUser user, TrainingJobRow job) {
    List<Component> actions = new ArrayList<>();
    if (job.mayStop()) {
      Button stop = new Button("Stop", HearthIcon.STOP.create());
      stop.addClickListener(event -> stopJob.ask(job, this::show));
      actions.add(stop);
    }
    if (AccessPolicy.mayEver(user, Action.SUBMIT_JOB)) {
      Anchor clone = new Anchor(JobsNavigation.SUBMIT + "?from=" + job.name(), "");
      clone.add(HearthIcon.COPY.create(), new Span("Clone"));
      clone.addClassNames("btn", "primary");
      actions.add(clone);
    }
    return actions.toArray(Component[]::new);
  }
}

package dev.hearth.trainingjob.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.hearth.access.Action;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.SignedInPerson;
import dev.hearth.base.BusinessClock;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantChange.Topic;
import dev.hearth.base.ui.BadgeState;
import dev.hearth.base.ui.HearthIcon;
import dev.hearth.base.ui.LiveUpdates;
import dev.hearth.base.ui.Page;
import dev.hearth.trainingjob.Submission;
import dev.hearth.trainingjob.SubmissionDefaults;
import dev.hearth.trainingjob.SubmitTrainingJob;
import dev.hearth.trainingjob.TrainingJobService;
import dev.hearth.warmpool.MatchCriteria;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;

/**
 * Asks for a job, and says while one types whether it would start warm, on which pool, and what
 * keeps it from the others.
 */
@Route(JobsNavigation.SUBMIT)
@PageTitle("Submit a job · Hearth")
@Menu(title = "Submit a job", order = 3, icon = "MATCH")
@PermitAll
@AllowedTo(Action.SUBMIT_JOB)
class SubmitView extends Page implements BeforeEnterObserver {

  private static final int DEFAULT_VOLUME_GB = 100;

  private final SignedInPerson signedIn;
  private final TrainingJobService service;
  private final Prefill prefill;
  private final LiveUpdates live;
  private final BusinessClock clock;
  private final SubmitForm form;
  private final MatchPanel answer;
  private final Div refusal = new Div();
  private final Button submit = new Button("Submit job");
  private TeamId defaultsOf;

  SubmitView(
      SignedInPerson signedIn,
      TrainingJobService service,
      MatchQuestion question,
      Prefill prefill,
      LiveUpdates live,
      BusinessClock clock) {
    super("Submit a job");
    this.signedIn = signedIn;
    this.service = service;
    this.prefill = prefill;
    this.live = live;
    this.clock = clock;
    CurrentUser user = signedIn.require();
    form = new SubmitForm(user.teams(), this::changed);
    defaultsOf = form.team();
    answer = new MatchPanel(question, this::apply);
    submit.setThemeName("primary");
    submit.setDisableOnClick(true);
    submit.addClickListener(event -> submit());
    Button reset = new Button("Reset", event -> start(QueryParameters.empty()));
    reset.setThemeName("ghost");
    Span gap = new Span();
    gap.addClassName("grow");
    Div buttons = new Div(submit, gap, reset);
    buttons.addClassName("formfoot");
    refusal.addClassNames("callout", BadgeState.REFUSED.cssClass());
    refusal.getElement().setAttribute("role", "alert");
    refusal.setVisible(false);
    Div left = new Div(form, refusal, buttons);
    left.addClassNames("card", "formcard");
    Div split = new Div(left, answer);
    split.addClassName("split");
    body().add(split);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    start(event.getLocation().getQueryParameters());
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    live.subscribe(this, signedIn.require().requireTenant(), Set.of(Topic.WARM_POOLS), this::ask);
  }

  private void start(QueryParameters parameters) {
    CurrentUser user = signedIn.require();
    prefill
        .of(user, parameters, clock.instant())
        .ifPresentOrElse(
            from -> {
              form.team(from.team());
              SubmissionDefaults defaults = teamDefaults(user);
              form.name(from.name());
              form.criteria(from.shape().criteria());
              form.speed(from.shape().image(), from.shape().inputMode(), from.shape().inputGb());
              form.keepAlive(from.keepAlive().orElse(defaults.defaultKeepAlive()));
            },
            () -> {
              SubmissionDefaults defaults = teamDefaults(user);
              form.empty(DEFAULT_VOLUME_GB, JobNames.of("", clock.instant(), user.timeZone()));
              form.keepAlive(defaults.defaultKeepAlive());
            });
    form.showTouched(List.of());
    refusal.setVisible(false);
    answer.forget();
    ask();
  }

  private SubmissionDefaults teamDefaults(CurrentUser user) {
    SubmissionDefaults defaults = service.defaults(user, form.team());
    form.defaults(defaults);
    defaultsOf = form.team();
    return defaults;
  }

  private void changed() {
    CurrentUser user = signedIn.require();
    if (!form.team().equals(defaultsOf)) {
      teamDefaults(user);
    }
    refusal.setVisible(false);
    form.showTouched(service.check(user, form.value()));
    ask();
  }

  private void ask() {
    answer.ask(signedIn.require(), form.value(), clock.instant());
  }

  private void apply(MatchCriteria criteria) {
    form.criteria(criteria);
    changed();
  }

  private void submit() {
    SubmitTrainingJob wanted = form.value();
    Submission outcome = service.submit(signedIn.require(), wanted);
    submit.setEnabled(true);
    switch (outcome) {
      case Submission.Accepted accepted -> JobsNavigation.open(accepted.name());
      case Submission.Unconfirmed unconfirmed -> JobsNavigation.open(unconfirmed.name());
      case Submission.Invalid invalid -> form.showAll(invalid.problems());
      case Submission.Refused refused -> refuse(refused);
    }
  }

  private void refuse(Submission.Refused refused) {
    Span code = new Span(refused.code() + ". ");
    code.addClassName("sb");
    Span words = new Span(code, new Span(refused.message()));
    words.addClassName("grow");
    refusal.removeAll();
    refusal.add(HearthIcon.OCTAGON_X.create(), words);
    refusal.setVisible(true);
  }
}

package dev.hearth.trainingjob.ui;

import dev.hearth.access.AccessPolicy;
import dev.hearth.access.Action;
import dev.hearth.access.SignedInPerson;
import dev.hearth.base.TenantChange.Topic;
import dev.hearth.base.ui.MenuCount;
import dev.hearth.trainingjob.TrainingJobService;
import org.springframework.stereotype.Component;

/** How many jobs run, beside "Jobs" in the menu. */
@Component
class JobsMenuCount implements MenuCount {

  private final SignedInPerson signedIn;
  private final TrainingJobService service;

  JobsMenuCount(SignedInPerson signedIn, TrainingJobService service) {
    this.signedIn = signedIn;
    this.service = service;
  }

  @Override
  public String path() {
    return JobsNavigation.JOBS;
  }

  @Override
  public Topic topic() {
    return Topic.TRAINING_JOBS;
  }

  @Override
  public int count() {
    return signedIn
        .find()
        .filter(user -> AccessPolicy.mayEver(user, Action.VIEW_JOBS))
        .map(service::countRunning)
        .orElse(0);
  }
}

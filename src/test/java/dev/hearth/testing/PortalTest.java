package dev.hearth.testing;

import dev.hearth.access.CurrentUser;
import dev.hearth.trainingjob.Submission;
import dev.hearth.trainingjob.TrainingJobRow;
import dev.hearth.trainingjob.TrainingJobService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;

/**
 * Base of tests through the portal's services and repositories: each test runs on both databases,
 * with an emulated cloud of its own whose time moves by {@code cloud.advance}.
 */
@OnEachDatabase
public abstract class PortalTest {

  @Parameter
  @SuppressWarnings("NullAway.Init")
  TestDatabase database;

  /** The portal on the database of this round. */
  protected TestPortal portal;

  /** A fresh account for this test. */
  protected TestCloud cloud;

  @BeforeEach
  void startCloud() {
    portal = TestPortal.on(database);
    cloud = TestCloud.start(portal);
  }

  @AfterEach
  void stopCloud() {
    cloud.close();
  }

  protected TestDatabase database() {
    return database;
  }

  protected <T> T get(Class<T> type) {
    return portal.get(type);
  }

  /** A new tenant in this test's cloud. */
  protected TestTenant tenant() {
    return TestTenant.in(portal, cloud);
  }

  protected Submission submit(CurrentUser user, JobDraft job) {
    return get(TrainingJobService.class).submit(user, job.build());
  }

  /** The job as this person sees it; fails when they do not. */
  protected TrainingJobRow job(CurrentUser user, String name) {
    return get(TrainingJobService.class).find(user, name).orElseThrow();
  }
}

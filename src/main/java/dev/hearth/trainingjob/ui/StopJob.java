package dev.hearth.trainingjob.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import dev.hearth.access.SignedInPerson;
import dev.hearth.base.ui.Notice;
import dev.hearth.sagemaker.CloudUnavailableException;
import dev.hearth.trainingjob.TrainingJobRow;
import dev.hearth.trainingjob.TrainingJobService;
import org.springframework.stereotype.Component;

/** Stops a job after asking, and says what stopping means for its pool. */
@Component
class StopJob {

  private final SignedInPerson signedIn;
  private final TrainingJobService service;

  StopJob(SignedInPerson signedIn, TrainingJobService service) {
    this.signedIn = signedIn;
    this.service = service;
  }

  /** Asks first; {@code stopped} runs once the cloud has taken the request. */
  void ask(TrainingJobRow job, Runnable stopped) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader("Stop " + job.name() + "?");
    dialog.setText(
        "SageMaker gives the container two minutes to finish, then ends it. "
            + (job.keepAlive().isZero()
                ? "It asked for no keep-alive, so it leaves no pool behind."
                : "If its instances are already up, they stay warm afterwards, as it asked."));
    dialog.setCancelable(true);
    dialog.setCancelText("Let it run");
    dialog.setConfirmText("Stop job");
    dialog.setConfirmButtonTheme("danger");
    dialog.addConfirmListener(event -> stop(job, stopped));
    dialog.open();
  }

  private void stop(TrainingJobRow job, Runnable stopped) {
    try {
      service.stop(signedIn.require(), job.id());
      Notice.done("SageMaker is stopping " + job.name() + ".");
      stopped.run();
    } catch (CloudUnavailableException e) {
      Notice.problem(
          "SageMaker did not answer, so it is not known whether "
              + job.name()
              + " stops. Try again.");
    }
  }
}

package dev.hearth.trainingjob.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import dev.hearth.trainingjob.TrainingJobRow;

/** Asks before a job is stopped, and says what stopping means for its pool. */
final class StopDialog {

  private StopDialog() {}

  static void open(TrainingJobRow job, Runnable stop) {
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
    dialog.addConfirmListener(event -> stop.run());
    dialog.open();
  }
}

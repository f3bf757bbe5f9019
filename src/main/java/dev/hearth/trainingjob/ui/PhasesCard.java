package dev.hearth.trainingjob.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.hearth.base.ui.RelativeTime;
import dev.hearth.trainingjob.StartKind;
import dev.hearth.trainingjob.StatusTransition;
import dev.hearth.trainingjob.TrainingJobRow;
import dev.hearth.warmpool.StartLatency;
import dev.hearth.warmpool.StartLatencyForecast;
import java.time.Duration;
import java.util.List;

/**
 * How the job started, in a sentence, on one scale with a cold start, and phase by phase in AWS's
 * words.
 */
final class PhasesCard extends Div {

  PhasesCard(TrainingJobRow job, List<StatusTransition> phases) {
    addClassNames("card", "phases");
    StartLatency cold = StartLatencyForecast.cold(job.shape().inputMode(), job.shape().inputGb());
    Div head = new Div(new H2(sentence(job, cold)));
    head.addClassName("head");
    add(head);
    Duration latency = job.startLatency();
    if (latency != null) {
      add(bars(job, latency, cold));
    }
    if (!phases.isEmpty()) {
      add(table(phases));
    }
  }

  private static String sentence(TrainingJobRow job, StartLatency cold) {
    Duration latency = job.startLatency();
    if (latency == null) {
      return job.status().isFinal()
          ? "It ended before training began."
          : "It has not begun to train.";
    }
    String took = JobWords.duration(latency);
    if (job.start() == StartKind.WARM) {
      String on = job.poolLabel() == null ? "" : " on " + job.poolLabel();
      return "It started warm"
          + on
          + " in "
          + took
          + ". Cold would be about "
          + JobWords.duration(cold.total())
          + ".";
    }
    return job.start() == StartKind.COLD
        ? "It started cold in " + took + "."
        : "It started in " + took + ".";
  }

  private static Div bars(TrainingJobRow job, Duration latency, StartLatency cold) {
    LatencyBars bars =
        new LatencyBars(latency.compareTo(cold.total()) > 0 ? latency : cold.total());
    if (job.start() == StartKind.WARM) {
      bars.warm("Measured", latency, Duration.ZERO);
    } else {
      bars.cold("Measured", latency);
    }
    if (job.start() == StartKind.WARM) {
      bars.cold("Cold, predicted", cold.total());
    }
    Div pad = new Div(bars);
    pad.addClassName("bars-pad");
    return pad;
  }

  private static NativeTable table(List<StatusTransition> phases) {
    NativeTableRow header = new NativeTableRow();
    for (String name : List.of("Phase", "Began", "Took", "What happened")) {
      header.add(new NativeTableHeaderCell(name));
    }
    NativeTableBody rows = new NativeTableBody();
    for (StatusTransition phase : phases) {
      Span took = new Span();
      if (phase.endTime() == null) {
        took.add(RelativeTime.since(phase.startTime()));
      } else {
        took.setText(JobWords.duration(Duration.between(phase.startTime(), phase.endTime())));
      }
      took.addClassName("num");
      NativeTableCell message = new NativeTableCell(phase.message());
      message.addClassName("t2");
      rows.add(
          new NativeTableRow(
              new NativeTableCell(phase.status()),
              new NativeTableCell(RelativeTime.clockWithSeconds(phase.startTime())),
              new NativeTableCell(took),
              message));
    }
    return new NativeTable(new NativeTableHeader(header), rows);
  }
}

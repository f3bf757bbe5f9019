package dev.hearth.trainingjob.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import dev.hearth.base.ui.BadgeState;
import dev.hearth.base.ui.PersonAvatar;
import dev.hearth.trainingjob.TrainingJobRow;
import dev.hearth.warmpool.ui.PoolWords;
import java.time.Duration;
import java.util.List;

/**
 * The jobs as rows on a wide screen, as cards on a narrow one. Cells are drawn in the browser from
 * a few words each, so a long list costs the server little.
 */
final class JobsGrid extends Grid<TrainingJobRow> {

  private static final String STATE =
      """
      <span class="badge ${item.stateColour}"><span class="i ${item.stateIcon}" aria-hidden="true"></span>\
      <span>${item.state}</span></span>\
      """;
  private static final String START =
      """
      <span class="badge ${item.startColour}" ?hidden=${!item.start}><span class="i ${item.startIcon}" aria-hidden="true">\
      </span><span>${item.start}</span></span>\
      """;
  private static final String NAME = "<a class=\"md\" href=\"jobs/${item.name}\">${item.name}</a>";
  private static final String PERSON =
      """
      <span class="row"><span class="av xs p${item.hue}" aria-hidden="true">${item.initials}</span>\
      <span class="clip">${item.person}</span></span>\
      """;
  private static final String AGO = "<hearth-time mode=\"ago\" .at=${item.created}></hearth-time>";
  private static final String STOP =
      """
      <vaadin-button theme="ghost small" ?hidden=${!item.mayStop} aria-label="Stop ${item.name}" @click=${stop}>Stop</vaadin-button>\
      """;
  private static final String CARD =
      "<div class=\"jobcard\"><div class=\"row\">"
          + STATE
          + START
          + "<span class=\"grow\"></span><span class=\"num\">${item.latency}</span></div>"
          + NAME
          + "<div class=\"sub\">${item.machines} · ${item.pool}</div><div class=\"row\">"
          + PERSON
          + "<span class=\"grow\"></span><span class=\"sub\">"
          + AGO
          + "</span></div>"
          + STOP.replace("ghost small", "small")
          + "</div>";

  private final List<Column<TrainingJobRow>> wide;
  private final Column<TrainingJobRow> card;

  JobsGrid(SerializableConsumer<TrainingJobRow> stop) {
    super(TrainingJobRow.class, false);
    addClassName("jobs");
    addThemeVariants(GridVariant.NO_BORDER);
    setSelectionMode(SelectionMode.NONE);
    getElement().setAttribute("aria-label", "Training jobs");
    wide =
        List.of(
            column(state(of(STATE)), "State", 150, 0),
            column(name(of(NAME)), "Job", 180, 3),
            column(start(of(START)), "Start", 130, 0),
            column(
                latency(of("<span class=\"num\">${item.latency}</span>")), "Start latency", 120, 0),
            column(pool(of("<span class=\"mono\">${item.pool}</span>")), "Pool", 100, 0),
            column(machines(of("<span>${item.machines}</span>")), "Instances", 150, 1),
            column(person(of(PERSON)), "Person", 130, 2),
            column(created(of(AGO)), "Created", 110, 0),
            column(stop(name(of(STOP)), stop), "Actions", 90, 0));
    card =
        addColumn(
                stop(created(person(machines(pool(latency(start(name(state(of(CARD))))))))), stop))
            .setHeader("Jobs");
    narrow(false);
  }

  /** Cards instead of columns. */
  void narrow(boolean narrow) {
    wide.forEach(column -> column.setVisible(!narrow));
    card.setVisible(narrow);
    setClassName("narrow", narrow);
  }

  private Column<TrainingJobRow> column(
      LitRenderer<TrainingJobRow> cell, String header, int width, int grow) {
    return addColumn(cell)
        .setKey(header)
        .setHeader(header)
        .setWidth(width + "px")
        .setFlexGrow(grow);
  }

  private static LitRenderer<TrainingJobRow> of(String template) {
    return LitRenderer.of(template);
  }

  private static LitRenderer<TrainingJobRow> state(LitRenderer<TrainingJobRow> cell) {
    return cell.withProperty("state", JobWords::stateWord)
        .withProperty("stateColour", job -> JobWords.state(job).cssClass())
        .withProperty("stateIcon", job -> JobWords.state(job).icon().cssClass());
  }

  private static LitRenderer<TrainingJobRow> name(LitRenderer<TrainingJobRow> cell) {
    return cell.withProperty("name", TrainingJobRow::name);
  }

  private static LitRenderer<TrainingJobRow> start(LitRenderer<TrainingJobRow> cell) {
    return cell.withProperty("start", job -> JobWords.start(job).map(BadgeState::word).orElse(""))
        .withProperty(
            "startColour", job -> JobWords.start(job).map(BadgeState::cssClass).orElse(""))
        .withProperty(
            "startIcon", job -> JobWords.start(job).map(s -> s.icon().cssClass()).orElse(""));
  }

  private static LitRenderer<TrainingJobRow> latency(LitRenderer<TrainingJobRow> cell) {
    return cell.withProperty(
        "latency",
        job -> {
          Duration latency = job.startLatency();
          return latency == null ? "–" : JobWords.duration(latency);
        });
  }

  private static LitRenderer<TrainingJobRow> pool(LitRenderer<TrainingJobRow> cell) {
    return cell.withProperty("pool", job -> job.poolLabel() == null ? "–" : job.poolLabel());
  }

  private static LitRenderer<TrainingJobRow> machines(LitRenderer<TrainingJobRow> cell) {
    return cell.withProperty("machines", job -> PoolWords.machines(job.shape().criteria()));
  }

  private static LitRenderer<TrainingJobRow> person(LitRenderer<TrainingJobRow> cell) {
    return cell.withProperty("person", TrainingJobRow::personName)
        .withProperty("initials", job -> PersonAvatar.initials(job.personName()))
        .withProperty("hue", job -> PersonAvatar.hue(job.person()));
  }

  private static LitRenderer<TrainingJobRow> created(LitRenderer<TrainingJobRow> cell) {
    return cell.withProperty("created", job -> (double) job.createdAt().toEpochMilli());
  }

  private static LitRenderer<TrainingJobRow> stop(
      LitRenderer<TrainingJobRow> cell, SerializableConsumer<TrainingJobRow> stop) {
    return cell.withProperty("mayStop", TrainingJobRow::mayStop).withFunction("stop", stop);
  }
}

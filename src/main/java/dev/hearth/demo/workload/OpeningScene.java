package dev.hearth.demo.workload;

import dev.hearth.demo.DemoJob;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What happens at every start, before the workload finds its pace: short trainings from small
 * images, so that pools of every kind are there after some ten real seconds at the default speed.
 * Among them one that cools within minutes, one that misses by its volume alone, one with another
 * image on its host, a job that leaves no pool, one that fails, and a follow-up that starts warm.
 */
final class OpeningScene {

  private static final double SMALL_IMAGE_GB = 0.3;

  private final Map<String, Persona> personas;
  private final List<PlannedJob> jobs = new ArrayList<>();

  private OpeningScene() {
    personas =
        Personas.all().stream()
            .collect(Collectors.toMap(p -> p.tenant() + "/" + p.username(), p -> p));
  }

  /** In order of time. */
  static List<PlannedJob> jobs() {
    var scene = new OpeningScene();
    scene.vision();
    scene.others();
    scene.jobs.sort(Comparator.comparing(PlannedJob::at));
    return scene.jobs;
  }

  private void vision() {
    quick(0, "vis/mk", Personas.detr50(), 15);
    quick(0, "vis/ar", Personas.yolo(), 20);
    keepsFor(0, "vis/lt", Personas.slam(), 10, Duration.ofMinutes(6));
    quick(0, "vis/dv", Personas.laneSegmentation(), 25);
    quick(0, "vis/nb", Personas.grasp(), 30);
    plan(5, "vis/mk", Personas.detr50(), 40, DemoJob.Outcome.COMPLETED);
    plan(5, "vis/dv", Personas.tiles(), 200, DemoJob.Outcome.COMPLETED);
    plan(10, "vis/tl", Personas.fusion(), 900, DemoJob.Outcome.COMPLETED);
    plan(20, "vis/ar", Personas.yolo(), 45, DemoJob.Outcome.FAILED);
    plan(150, "vis/mk", Personas.detr50(), 1_500, DemoJob.Outcome.COMPLETED);
    plan(190, "vis/js", Personas.grasp(), 700, DemoJob.Outcome.COMPLETED);
    plan(260, "vis/mk", Personas.detr101(), 300, DemoJob.Outcome.COMPLETED);
  }

  private void others() {
    quick(0, "lang/ek", Personas.conformer(), 20);
    quick(0, "lang/sn", Personas.whisper(), 30);
    plan(5, "lang/yo", Personas.translation("nmt-base", 1), 60, DemoJob.Outcome.COMPLETED);
    plan(160, "lang/ek", Personas.conformer(), 800, DemoJob.Outcome.COMPLETED);
    quick(0, "fcst/ic", Personas.demand("tft-demand", "tft-train:2.0"), 20);
    plan(
        180,
        "fcst/gf",
        Personas.demand("deepar-sku", "deepar-train:1.4"),
        600,
        DemoJob.Outcome.COMPLETED);
  }

  private void quick(int at, String who, RecurringJob job, int training) {
    keepsFor(at, who, job, training, job.shape().keepAlive());
  }

  private void keepsFor(int at, String who, RecurringJob job, int training, Duration keepAlive) {
    var shape = job.shape().withImageGb(SMALL_IMAGE_GB).withKeepAlive(keepAlive);
    var small = new RecurringJob(job.name(), shape);
    plan(at, who, small, training, DemoJob.Outcome.COMPLETED);
  }

  private void plan(int at, String who, RecurringJob job, int training, DemoJob.Outcome outcome) {
    var persona = personas.get(who);
    if (persona == null) {
      throw new IllegalArgumentException("Nobody of the demo is " + who);
    }
    jobs.add(
        new PlannedJob(
            Duration.ofSeconds(at),
            persona,
            job.name(),
            job.shape(),
            Duration.ofSeconds(training),
            outcome,
            null));
  }
}

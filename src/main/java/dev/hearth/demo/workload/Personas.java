package dev.hearth.demo.workload;

import dev.hearth.demo.DemoNetwork;
import dev.hearth.demo.DemoShape;
import dev.hearth.warmpool.InputMode;
import java.time.Duration;
import java.util.List;

/**
 * What the people of {@link dev.hearth.demo.DemoTenants} run. Chosen so that the screens have
 * something to tell: {@code detr-r50} and {@code yolo-s} match and differ in the image; {@code
 * detr-r101} and {@code lane-seg} miss them by the volume's size alone; Robotics keeps its pools to
 * itself.
 */
final class Personas {

  private Personas() {}

  static List<Persona> all() {
    return List.of(
        new Persona("vis", "mk", "Perception", List.of(detr50(), detr101())),
        new Persona("vis", "ar", "Perception", List.of(yolo())),
        new Persona("vis", "tl", "Perception", List.of(fusion(), yolo())),
        new Persona("vis", "dv", "Mapping", List.of(laneSegmentation(), tiles())),
        new Persona("vis", "lt", "Mapping", List.of(slam())),
        new Persona("vis", "nb", "Robotics", List.of(grasp(), simulation())),
        new Persona("vis", "js", "Robotics", List.of(grasp())),
        new Persona("lang", "ek", "Speech", List.of(conformer(), whisper())),
        new Persona("lang", "sn", "Speech", List.of(whisper())),
        new Persona("lang", "yo", "Translation", List.of(translation("nmt-base", 1))),
        new Persona("lang", "rb", "Translation", List.of(translation("nmt-large", 2))),
        new Persona("fcst", "ic", "Demand", List.of(demand("tft-demand", "tft-train:2.0"))),
        new Persona("fcst", "gf", "Demand", List.of(demand("deepar-sku", "deepar-train:1.4"))),
        new Persona("fcst", "pw", "Pricing", List.of(elasticity())));
  }

  static RecurringJob detr50() {
    return vision("detr-r50", "detr-train:3.2", "ml.g5.2xlarge", 100, InputMode.FAST_FILE, 30);
  }

  static RecurringJob detr101() {
    return vision("detr-r101", "detr-train:3.2", "ml.g5.2xlarge", 200, InputMode.FAST_FILE, 30);
  }

  static RecurringJob yolo() {
    return vision("yolo-s", "yolo-train:1.9", "ml.g5.2xlarge", 100, InputMode.FAST_FILE, 20);
  }

  static RecurringJob fusion() {
    return vision("fusion-bev", "bev-train:0.8", "ml.p4d.24xlarge", 500, InputMode.FSX, 60);
  }

  static RecurringJob laneSegmentation() {
    return vision("lane-seg", "seg-train:2.1", "ml.g5.2xlarge", 150, InputMode.FAST_FILE, 45);
  }

  static RecurringJob tiles() {
    return vision("hdmap-tiles", "tiles:5.0", "ml.c5.4xlarge", 50, InputMode.FILE, 0);
  }

  static RecurringJob slam() {
    return vision("slam-tune", "slam-train:1.1", "ml.g5.12xlarge", 100, InputMode.FSX, 15);
  }

  static RecurringJob grasp() {
    return job(
        "grasp-ppo",
        "rl-train:0.6",
        "ml.g4dn.2xlarge",
        1,
        80,
        DemoNetwork.NONE,
        InputMode.FAST_FILE,
        30);
  }

  private static RecurringJob simulation() {
    return job(
        "sim2real",
        "rl-train:0.6",
        "ml.g4dn.2xlarge",
        2,
        80,
        DemoNetwork.NONE,
        InputMode.FAST_FILE,
        40);
  }

  static RecurringJob conformer() {
    return language("asr-conformer", "asr-train:4.0", "ml.g5.xlarge", 1, 120, 30);
  }

  static RecurringJob whisper() {
    return language("whisper-ft", "whisper-train:1.3", "ml.g5.xlarge", 1, 120, 25);
  }

  static RecurringJob translation(String name, int instances) {
    return language(name, "nmt-train:2.7", "ml.p3.16xlarge", instances, 200, 40);
  }

  static RecurringJob demand(String name, String image) {
    return job(name, image, "ml.m5.4xlarge", 1, 30, DemoNetwork.NONE, InputMode.FILE, 30);
  }

  private static RecurringJob elasticity() {
    return job(
        "price-elastic",
        "gbm-train:0.9",
        "ml.m5.2xlarge",
        1,
        30,
        DemoNetwork.NONE,
        InputMode.FILE,
        10);
  }

  private static RecurringJob vision(
      String name, String image, String type, int volume, InputMode mode, int keepAliveMinutes) {
    return job(name, image, type, 1, volume, DemoNetwork.VISION, mode, keepAliveMinutes);
  }

  private static RecurringJob language(
      String name, String image, String type, int count, int volume, int keepAliveMinutes) {
    return job(
        name,
        image,
        type,
        count,
        volume,
        DemoNetwork.LANGUAGE,
        InputMode.FAST_FILE,
        keepAliveMinutes);
  }

  private static RecurringJob job(
      String name,
      String image,
      String type,
      int count,
      int volume,
      DemoNetwork network,
      InputMode mode,
      int keepAliveMinutes) {
    return new RecurringJob(
        name,
        new DemoShape(
            image,
            type,
            count,
            volume,
            network.subnets(),
            network.securityGroups(),
            mode,
            2,
            1.34,
            Duration.ofMinutes(keepAliveMinutes)));
  }
}

package dev.hearth.demo.workload;

import dev.hearth.demo.DemoShape;

/**
 * A job that its person runs again and again.
 *
 * @param name start of the run's names, as in {@code detr-r50-1123-07}
 */
record RecurringJob(String name, DemoShape shape) {

  /** On machines nobody takes several of at once. */
  boolean isCostly() {
    return shape.instanceType().startsWith("ml.p");
  }
}

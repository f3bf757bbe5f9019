package dev.hearth.trainingjob.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;

/** The ways to the screens about training jobs, for other screens. */
public final class JobsNavigation {

  static final String JOBS = "jobs";
  static final String SUBMIT = "submit";

  /** Route parameter: the name a person gave the job. */
  static final String NAME = "name";

  private JobsNavigation() {}

  /** Opens the list. */
  public static void open() {
    UI.getCurrent().navigate(JOBS);
  }

  /** Opens one job. */
  public static void open(String name) {
    UI.getCurrent().navigate(JOBS + "/" + name);
  }

  /** A link to one job. */
  public static Anchor link(String name) {
    return new Anchor(JOBS + "/" + name, name);
  }
}

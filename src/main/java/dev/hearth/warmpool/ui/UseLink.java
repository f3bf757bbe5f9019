package dev.hearth.warmpool.ui;

import com.vaadin.flow.component.html.Anchor;
import dev.hearth.warmpool.WarmPoolRow;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Links to the submit form, filled in so that the job matches. The form lives in another feature
 * and is known by its route.
 */
final class UseLink {

  private static final String SUBMIT = "submit";

  private UseLink() {}

  /** "Use": a job with this pool's criteria. */
  static Anchor of(WarmPoolRow pool) {
    Anchor link = new Anchor(SUBMIT + "?pool=" + encoded(pool.label()), "Use");
    link.addClassNames("btn", "soft", "sm");
    link.setAriaLabel("Use " + pool.label());
    return link;
  }

  /**
   * What a job with this pool's criteria would get, and what the other pools have that it has not.
   */
  static Anchor compare(WarmPoolRow pool, String words) {
    return new Anchor(SUBMIT + "?pool=" + encoded(pool.label()), words);
  }

  /** A job like an earlier one. */
  static Anchor like(String jobName, String words) {
    return new Anchor(SUBMIT + "?from=" + encoded(jobName), words);
  }

  /** An empty form. */
  static Anchor submit(String words) {
    return new Anchor(SUBMIT, words);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}

package dev.hearth.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;
import java.time.ZoneId;

/**
 * "Live · 14:26:00", or "Reconnecting, as of …" while the browser has lost the server or the portal
 * lags behind the cloud. It also sets the clock that every countdown of the page reads, so it must
 * be on the page before they mean anything.
 */
@Tag("hearth-live")
@JsModule("./hearth-live.ts")
public final class LiveLine extends Component {

  /**
   * Sets the page's clock.
   *
   * @param now business time now
   * @param speed business seconds per real second
   */
  public void clock(Instant now, double speed) {
    getElement().setProperty("speed", speed);
    getElement().setProperty("now", (double) now.toEpochMilli());
  }

  /** The zone in which the page shows every exact time. */
  public void zone(ZoneId zone) {
    getElement().setProperty("zone", zone.getId());
  }

  /** What the page shows is up to date. */
  public void fresh() {
    getElement().setProperty("behind", 0);
  }

  /** What the page shows is as of {@code instant}: the cloud has not been heard since. */
  public void behind(Instant instant) {
    getElement().setProperty("behind", (double) instant.toEpochMilli());
  }
}

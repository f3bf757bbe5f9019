package dev.hearth.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Puts the script that decides between light and dark into the head of the page, so that no page
 * flashes in the other one.
 */
@Component
final class SchemeBeforeFirstPaint implements VaadinServiceInitListener {

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(response -> {
      // Its address is relative to the base element, so it stands after it.
      Element base = Objects.requireNonNull(response.getDocument().head().selectFirst("base"));
      base.after(new Element("script").attr("src", "hearth/scheme.js"));
    });
  }
}

package dev.hearth.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * Puts the script that decides between light and dark at the head of the page, so that no page
 * flashes in the other one.
 */
@Component
final class SchemeBeforeFirstPaint implements VaadinServiceInitListener {

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(response -> {
      var document = response.getDocument();
      document.selectXpath("/html").attr("lang", "en");
      document.head().prependElement("script").attr("src", "hearth/scheme.js");
    });
  }
}

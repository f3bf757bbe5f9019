package dev.hearth.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import dev.hearth.base.ContentPolicy;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Marks the scripts that the server itself put into the page, so that the browser runs these and no
 * other: text that slipped in as a script has no nonce. Comes after everybody who adds a script.
 */
@Component
@Order
final class ScriptNonces implements VaadinServiceInitListener {

  private static final int NONCE_BYTES = 18;

  private final SecureRandom random = new SecureRandom();

  @Override
  public void serviceInit(ServiceInitEvent event) {
    IndexHtmlRequestListener mark = this::mark;
    event.addIndexHtmlRequestListener(mark);
  }

  private void mark(IndexHtmlResponse response) {
    var bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    var nonce = Base64.getEncoder().encodeToString(bytes);
    response.getDocument().select("script").forEach(script -> script.attr("nonce", nonce));
    response
        .getVaadinResponse()
        .setHeader("Content-Security-Policy", ContentPolicy.ofApplication(nonce));
  }
}

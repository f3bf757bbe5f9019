package dev.hearth.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.hearth.base.CsvText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** A button that downloads what the page shows as CSV, read anew with the rights of that moment. */
public final class CsvLink extends Anchor {

  /**
   * @param content written with {@link CsvText}
   */
  public CsvLink(String fileName, Supplier<String> content) {
    addClassName("btn");
    add(HearthIcon.DOWNLOAD.create(), new Span("CSV"));
    getElement().setAttribute("aria-label", "Download as CSV");
    setHref(
        DownloadHandler.fromInputStream(event -> {
          byte[] bytes = content.get().getBytes(StandardCharsets.UTF_8);
          return new DownloadResponse(
              new ByteArrayInputStream(bytes), fileName, CsvText.CONTENT_TYPE, bytes.length);
        }));
    getElement().setAttribute("download", fileName);
  }
}

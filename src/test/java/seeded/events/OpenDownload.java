package seeded.events;

import com.vaadin.flow.server.streams.DownloadHandler;

/** Seeded violation: a download that belongs to no page. */
public class OpenDownload {

  /** Hands a file to whoever has the address. */
  public DownloadHandler file() {
    return event -> event.getOutputStream().write(1);
  }
}

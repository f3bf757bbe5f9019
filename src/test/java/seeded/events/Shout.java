package seeded.events;

import org.springframework.context.event.EventListener;

/** Seeded violation: an event that does not say whose it is. */
public record Shout(String text) {

  /** Hears it, whoever it is for. */
  public static class Ear {

    @EventListener
    void hear(Shout shout) {}
  }
}

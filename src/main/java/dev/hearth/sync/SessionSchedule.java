package dev.hearth.sync;

import dev.hearth.access.SessionUpkeep;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Has each node look after its own sessions. Unlike rounds of sync this is no work of one node for
 * all: sessions stay on the node that has them.
 */
@Component
class SessionSchedule implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SessionSchedule.class);

  private final SessionUpkeep upkeep;
  private final Duration interval;
  private @Nullable ScheduledExecutorService timer;

  SessionSchedule(
      SessionUpkeep upkeep, @Value("${hearth.session.check-every:10s}") Duration interval) {
    this.upkeep = upkeep;
    this.interval = interval;
  }

  private void round() {
    try {
      upkeep.round();
    } catch (RuntimeException e) {
      log.warn("Sessions are looked after again later: {}", e.toString());
    }
  }

  @Override
  public synchronized void start() {
    if (timer == null) {
      timer =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().name("sessions").daemon().factory());
      timer.scheduleWithFixedDelay(
          this::round, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public synchronized void stop() {
    if (timer != null) {
      timer.shutdownNow();
      timer = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return timer != null;
  }
}

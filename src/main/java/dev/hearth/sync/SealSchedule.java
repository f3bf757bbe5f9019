package dev.hearth.sync;

import dev.hearth.audit.AuditSealer;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Seals the audit log every second of real time, on every node: sealers of several nodes wait for
 * each other at the chain.
 */
@Component
@ConditionalOnBooleanProperty(name = "hearth.sync.enabled", matchIfMissing = true)
class SealSchedule implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SealSchedule.class);

  private final AuditSealer sealer;
  private final Duration interval;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("audit-seal").daemon().factory());
  private volatile boolean running;

  SealSchedule(AuditSealer sealer, @Value("${hearth.audit.seal-interval:1s}") Duration interval) {
    this.sealer = sealer;
    this.interval = interval;
  }

  @Override
  public void start() {
    running = true;
    thread.scheduleWithFixedDelay(
        this::seal, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What is left unsealed is sealed by the next start. */
  @Override
  public void stop() {
    running = false;
    thread.close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void seal() {
    try {
      sealer.sealAll();
    } catch (RuntimeException e) {
      log.warn("The audit log waits to be sealed: {}", e.toString());
    }
  }
}

package dev.hearth.sync;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.hearth.base.CrossTenant;
import dev.hearth.database.PlatformDatabase;
import dev.hearth.sagemaker.CloudConnection;
import dev.hearth.sagemaker.CloudConnections;
import dev.hearth.tenant.RoleOutcome;
import dev.hearth.tenant.TenantRoles;
import java.time.Duration;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Runs sync rounds on one node at a time, again and again, also after a restart or a failure. A
 * node with {@code hearth.sync.enabled=false} leaves them to others.
 */
@Component
@ConditionalOnBooleanProperty(name = "hearth.sync.enabled", matchIfMissing = true)
class SyncSchedule implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SyncSchedule.class);

  /** Batches of ten taken from one queue before the next connection has its turn. */
  private static final int MOST_BATCHES = 100;

  private static final Duration UNFINISHED_ROLES = Duration.ofMinutes(1);

  private final CloudConnections connections;
  private final CloudSync sync;
  private final EventPump events;
  private final TenantRoles roles;
  private final Scheduler scheduler;
  private volatile boolean running;

  @CrossTenant("the schedule's own table belongs to no tenant")
  SyncSchedule(
      @PlatformDatabase DataSource database,
      CloudConnections connections,
      CloudSync sync,
      EventPump events,
      TenantRoles roles,
      @Value("${hearth.sync.interval:15s}") Duration interval,
      @Value("${hearth.sync.heartbeat:5s}") Duration heartbeat) {
    this.connections = connections;
    this.sync = sync;
    this.events = events;
    this.roles = roles;
    var rounds =
        Tasks.recurring("sync", FixedDelay.of(interval)).execute((task, context) -> roundOfAll());
    var queues =
        Tasks.recurring("events", FixedDelay.of(interval))
            .execute((task, context) -> connections.findAll().forEach(this::drain));
    var unfinished =
        Tasks.recurring("roles", FixedDelay.of(UNFINISHED_ROLES))
            .execute((task, context) -> finishRoles());
    this.scheduler =
        Scheduler.create(database)
            .startTasks(rounds, queues, unfinished)
            .executorService(
                Executors.newFixedThreadPool(3, Thread.ofPlatform().name("sync-", 0).factory()))
            .threads(3)
            .pollingInterval(interval.dividedBy(2))
            .heartbeatInterval(heartbeat)
            .missedHeartbeatsLimit(4)
            .shutdownMaxWait(Duration.ofSeconds(5))
            .build();
  }

  /** The cloud of one connection being away does not keep the others waiting for long. */
  private void roundOfAll() {
    for (var connection : connections.findAll()) {
      round(connection);
    }
  }

  private void round(CloudConnection connection) {
    try {
      sync.round(connection);
    } catch (RuntimeException e) {
      log.warn("Sync of {} failed and will be tried again: {}", connection.name(), e.toString());
    }
  }

  /** Onboarding that a crash or an absent cloud left half done. */
  private void finishRoles() {
    for (var outcome : roles.finishReserved()) {
      if (!(outcome instanceof RoleOutcome.Ready)) {
        log.warn("A tenant's role is not ready yet: {}", outcome);
      }
    }
  }

  private void drain(CloudConnection connection) {
    try {
      var left = MOST_BATCHES;
      while (events.pump(connection, Duration.ZERO) > 0 && left > 0) {
        left--;
      }
    } catch (RuntimeException e) {
      log.warn("Events of {} wait for the next time: {}", connection.name(), e.toString());
    }
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    scheduler.start();
    running = true;
  }

  @Override
  public void start() {
    // begins when the application is ready: the embedded profile sets up its data first
  }

  @Override
  public void stop() {
    if (running) {
      scheduler.stop();
      running = false;
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}

package dev.hearth.demo;

import dev.hearth.base.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;

/**
 * Moves a {@link DemoCourse} on by the business clock, from the moment the portal is ready until it
 * stops. A thread of its own and not a task of {@code sync}, which schedules all real work: the
 * demo plays the people in front of the portal, exists in the embedded profile only, runs on
 * exactly one node, and its pace of many steps a second would fill the scheduler's table for
 * nothing.
 */
public final class DemoThread implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(DemoThread.class);

  /** The clock may be stepped or sped up meanwhile, so it is asked again at least this often. */
  private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

  private final BusinessClock clock;
  private final DemoCourse course;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private @Nullable Thread thread;

  public DemoThread(BusinessClock clock, DemoCourse course) {
    this.clock = clock;
    this.course = course;
  }

  /** After set-up, which runs before the application says it is ready. */
  @EventListener(ApplicationReadyEvent.class)
  public synchronized void begin() {
    if (thread == null && stopped.getCount() > 0) {
      thread = Thread.ofPlatform().name("demo").daemon().start(this::run);
    }
  }

  private void run() {
    try {
      var wait = Duration.ZERO;
      while (!stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        var next = step();
        if (next == null) {
          return;
        }
        wait = next;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** How long to wait, in real time; null when the course is over. */
  private @Nullable Duration step() {
    try {
      return course.advance(clock.instant()).map(this::untilIn).orElse(null);
    } catch (RuntimeException e) {
      if (stopped.getCount() > 0) {
        log.warn("The demo stumbled and goes on in {}: {}", AFTER_FAILURE, e.toString());
      }
      return AFTER_FAILURE;
    }
  }

  private Duration untilIn(Instant next) {
    var business = Duration.between(clock.instant(), next);
    if (business.isNegative()) {
      return Duration.ZERO;
    }
    var real = business.toMillis() / Math.max(clock.speed(), 0.001);
    return real < LONGEST_WAIT.toMillis() ? Duration.ofMillis((long) real) : LONGEST_WAIT;
  }

  @Override
  public void start() {
    // begins when the application is ready: the people must exist first
  }

  @Override
  public void stop() {
    stopped.countDown();
    Thread running;
    synchronized (this) {
      running = thread;
    }
    if (running == null) {
      return;
    }
    try {
      running.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null && thread.isAlive();
  }
}

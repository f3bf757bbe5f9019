package dev.hearth.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import dev.hearth.base.TenantChange;
import dev.hearth.base.TenantChange.Topic;
import dev.hearth.base.TenantId;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells open screens that something of their tenant changed, after the change is committed. A burst
 * of changes gives one refresh per screen and {@link #PAUSE}; a screen of another tenant is never
 * touched.
 */
@org.springframework.stereotype.Component
public class LiveUpdates {

  /** Changes that fall into this time are shown together. */
  public static final Duration PAUSE = Duration.ofMillis(250);

  /** Runs something later. */
  interface Timer {
    Future<?> after(Duration delay, Runnable work);
  }

  /** Stands for all tenants among the subscriptions; no tenant has this id. */
  private static final TenantId EVERY_TENANT = new TenantId(new UUID(0, 0));

  private final Map<TenantId, Set<Subscription>> subscriptions = new ConcurrentHashMap<>();
  private final Timer timer;
  private final Executor executor;
  private final Runnable shutdown;

  /**
   * With a timer thread of its own, which never waits: screens are refreshed on virtual threads.
   */
  @Autowired
  public LiveUpdates() {
    ScheduledExecutorService scheduler =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("live-updates").daemon().factory());
    this.timer = (delay, work) -> scheduler.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
    this.executor = Thread::startVirtualThread;
    this.shutdown = scheduler::shutdownNow;
  }

  LiveUpdates(Timer timer, Executor executor) {
    this.timer = timer;
    this.executor = executor;
    this.shutdown = () -> {};
  }

  /**
   * Runs {@code onUi} after changes, with the session locked, until {@code owner} leaves the page.
   *
   * @param owner attached; call this from {@code onAttach}
   */
  public Registration subscribe(
      Component owner, TenantId tenant, Set<Topic> topics, Runnable onUi) {
    UI ui =
        owner
            .getUI()
            .orElseThrow(() -> new IllegalStateException("Only an attached component can be live"));
    Subscription subscription = new Subscription(ui, Set.copyOf(topics), onUi);
    subscriptions.compute(
        tenant,
        (t, all) -> {
          Set<Subscription> listening = all == null ? ConcurrentHashMap.newKeySet() : all;
          listening.add(subscription);
          return listening;
        });
    Registration registration = Registration.once(() -> remove(tenant, subscription));
    owner.addDetachListener(event -> {
      event.unregisterListener();
      registration.remove();
    });
    return registration;
  }

  /**
   * As {@link #subscribe}, for changes of any tenant: for the screens of the platform's staff,
   * which read what their rights allow.
   */
  public Registration subscribeToAll(Component owner, Set<Topic> topics, Runnable onUi) {
    return subscribe(owner, EVERY_TENANT, topics, onUi);
  }

  /**
   * Runs {@code onUi} once after {@code delay} of real time, unless removed before. For changes
   * that time alone brings.
   */
  public Registration after(Component owner, Duration delay, Runnable onUi) {
    UI ui =
        owner
            .getUI()
            .orElseThrow(() -> new IllegalStateException("Only an attached component can be live"));
    Future<?> wake = timer.after(delay, () -> run(ui, onUi));
    return Registration.once(() -> wake.cancel(false));
  }

  /** How many screens listen, over all tenants. */
  public int listening() {
    return subscriptions.values().stream().mapToInt(Set::size).sum();
  }

  @TransactionalEventListener(fallbackExecution = true)
  void changed(TenantChange change) {
    tell(change, subscriptions.getOrDefault(change.tenant(), Set.of()));
    tell(change, subscriptions.getOrDefault(EVERY_TENANT, Set.of()));
  }

  private void tell(TenantChange change, Set<Subscription> listening) {
    for (Subscription subscription : listening) {
      if (subscription.topics.contains(change.topic())
          && subscription.waiting.compareAndSet(false, true)) {
        timer.after(PAUSE, () -> refresh(subscription));
      }
    }
  }

  @PreDestroy
  void stop() {
    shutdown.run();
  }

  private void refresh(Subscription subscription) {
    // Cleared before the refresh reads, so that a change during it leads to another one.
    subscription.waiting.set(false);
    run(subscription.ui, subscription.onUi);
  }

  private void run(UI ui, Runnable onUi) {
    executor.execute(ui.accessLater(onUi::run, () -> {})::run);
  }

  private void remove(TenantId tenant, Subscription subscription) {
    subscriptions.computeIfPresent(
        tenant,
        (t, all) -> {
          all.remove(subscription);
          return all.isEmpty() ? null : all;
        });
  }

  /** Equal only to itself: two components of one screen may listen to the same things. */
  private static final class Subscription {
    final UI ui;
    final Set<Topic> topics;
    final Runnable onUi;
    final AtomicBoolean waiting = new AtomicBoolean();

    Subscription(UI ui, Set<Topic> topics, Runnable onUi) {
      this.ui = ui;
      this.topics = topics;
      this.onUi = onUi;
    }
  }
}

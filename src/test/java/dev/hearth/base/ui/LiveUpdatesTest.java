package dev.hearth.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import dev.hearth.access.CurrentUser;
import dev.hearth.base.TenantChange;
import dev.hearth.base.TenantChange.Topic;
import dev.hearth.base.TenantId;
import dev.hearth.testing.PortalViewTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With a timer that runs only when told to, so that no test waits. */
class LiveUpdatesTest extends PortalViewTest {

  private final List<Runnable> due = new ArrayList<>();
  private final LiveUpdates live =
      new LiveUpdates(
          (delay, work) -> {
            due.add(work);
            return CompletableFuture.runAsync(() -> {});
          },
          Runnable::run);
  private final Div screen = new Div();
  private final TenantId tenant = TenantId.random();
  private int refreshed;

  @Override
  protected CurrentUser arrange() {
    return tenant().admin();
  }

  @BeforeEach
  void open() {
    UI.getCurrent().add(screen);
    live.subscribe(screen, tenant, Set.of(Topic.WARM_POOLS), () -> refreshed++);
  }

  @Test
  void a_burst_of_changes_is_one_refresh() {
    for (int i = 0; i < 100; i++) {
      live.changed(new TenantChange(tenant, Topic.WARM_POOLS));
    }
    letTimePass();
    assertThat(refreshed).isEqualTo(1);
  }

  @Test
  void a_change_after_the_refresh_is_another_one() {
    live.changed(new TenantChange(tenant, Topic.WARM_POOLS));
    letTimePass();
    live.changed(new TenantChange(tenant, Topic.WARM_POOLS));
    letTimePass();
    assertThat(refreshed).isEqualTo(2);
  }

  @Test
  void other_topics_and_other_tenants_do_not_touch_the_screen() {
    live.changed(new TenantChange(tenant, Topic.TRAINING_JOBS));
    live.changed(new TenantChange(TenantId.random(), Topic.WARM_POOLS));
    assertThat(due).isEmpty();
  }

  @Test
  void a_screen_that_is_left_listens_no_more() {
    live.changed(new TenantChange(tenant, Topic.WARM_POOLS));
    UI.getCurrent().remove(screen);
    assertThat(live.listening()).isZero();
    live.changed(new TenantChange(tenant, Topic.WARM_POOLS));
    assertThat(due).hasSize(1);
  }

  @Test
  void a_wake_up_runs_once() {
    live.after(screen, Duration.ofSeconds(1), () -> refreshed++);
    letTimePass();
    letTimePass();
    assertThat(refreshed).isEqualTo(1);
  }

  private void letTimePass() {
    List<Runnable> now = List.copyOf(due);
    due.clear();
    now.forEach(Runnable::run);
    VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
  }
}

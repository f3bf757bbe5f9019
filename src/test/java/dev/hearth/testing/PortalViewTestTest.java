package dev.hearth.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import dev.hearth.access.CurrentUser;
import dev.hearth.trainingjob.TrainingJobService;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PortalViewTestTest extends PortalViewTest {

  @Override
  protected CurrentUser arrange() {
    var tenant = tenant();
    var team = tenant.team("Perception");
    var mia = tenant.member(team);
    portal.get(TrainingJobService.class).submit(mia, JobDraft.of(team, "first").build());
    cloud.run(Duration.ofMinutes(15), Duration.ofSeconds(30));
    return mia;
  }

  @Test
  void the_start_page_shows_the_pool_the_first_job_left() {
    var page = (Component) getCurrentView();
    assertThat(page.getElement().getTextRecursively()).contains("first");
    assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEmpty();
  }

  @Test
  void pages_are_opened_by_their_address() {
    var page = navigate("jobs", Component.class);
    assertThat(page.getElement().getTextRecursively()).contains("Jobs");
  }
}

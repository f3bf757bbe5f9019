package dev.hearth.trainingjob.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.Role;
import dev.hearth.base.ui.EmptyState;
import dev.hearth.testing.JobDraft;
import dev.hearth.testing.PortalViewTest;
import dev.hearth.testing.TestTenant;
import dev.hearth.trainingjob.TrainingJobRow;
import dev.hearth.trainingjob.TrainingJobService;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Mia has a finished cold job, a warm one and a running one; Lea of her team has one; another
 * tenant has one.
 */
class JobsViewTest extends PortalViewTest {

  @Override
  protected CurrentUser arrange() {
    TestTenant tenant = tenant();
    var team = tenant.team("Perception");
    CurrentUser mia = tenant.member(team);
    CurrentUser lea = tenant.person("Lea", team, Role.MEMBER);
    TestTenant other = tenant();
    var foreign = other.team("Elsewhere");
    submit(other.member(foreign), JobDraft.of(foreign, "foreign-01"));
    submit(mia, JobDraft.of(team, "detr-01"));
    cloud.run(Duration.ofMinutes(16), Duration.ofSeconds(30));
    submit(mia, JobDraft.of(team, "detr-02"));
    cloud.advance(Duration.ofSeconds(1)); // jobs of one instant have no order
    submit(lea, JobDraft.of(team, "eval-01").volumeSizeInGb(80));
    cloud.run(Duration.ofMinutes(16), Duration.ofSeconds(30));
    submit(mia, JobDraft.of(team, "detr-03").trains(Duration.ofHours(2)));
    cloud.run(Duration.ofMinutes(5), Duration.ofSeconds(30));
    return mia;
  }

  @BeforeEach
  void open() {
    navigate("jobs", JobsView.class);
  }

  @Test
  void jobs_of_the_team_are_listed_newest_first_and_no_others() {
    assertThat(names()).containsExactly("detr-03", "eval-01", "detr-02", "detr-01");
  }

  @Test
  void a_row_says_how_the_job_stands_and_how_it_started() {
    assertThat(cell(0, "State", "state")).isEqualTo("Training");
    assertThat(cell(0, "Start", "start")).isEqualTo("Warm start");
    assertThat(cell(3, "State", "state")).isEqualTo("Completed");
    assertThat(cell(3, "Start", "start")).isEqualTo("Cold start");
    assertThat(cell(3, "Pool", "pool")).startsWith("wp-").isEqualTo(cell(0, "Pool", "pool"));
  }

  @Test
  void the_sentence_counts_running_jobs_and_warm_starts() {
    assertThat(find(H1.class).single().getElement().getTextRecursively())
        .contains("1 job running")
        .contains("2 of the last 4 started warm");
  }

  @Test
  void part_of_a_name_narrows_the_list_and_a_wrong_one_offers_the_way_back() {
    test(find(TextField.class).single()).setValue("detr");
    assertThat(names()).containsExactly("detr-03", "detr-02", "detr-01");
    test(find(TextField.class).single()).setValue("nothing-like-it");
    assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
        .contains("No job fits this filter.");
  }

  @Test
  void only_mine_leaves_out_the_team_mates() {
    test(find(Checkbox.class).single()).click();
    assertThat(names()).doesNotContain("eval-01").hasSize(3);
  }

  @Test
  void the_address_carries_the_filter_and_ignores_what_it_does_not_know() {
    open("text=detr&status=completed&mine=true");
    assertThat(names()).containsExactly("detr-02", "detr-01");
    open("status=dancing");
    assertThat(names()).hasSize(4);
  }

  @Test
  void a_running_job_is_stopped_after_asking() {
    grid().invokeLitRendererFunction(0, "Actions", "stop");
    test(find(ConfirmDialog.class).single()).confirm();
    cloud.run(Duration.ofMinutes(4), Duration.ofSeconds(30));
    navigate("jobs", JobsView.class);
    assertThat(cell(0, "State", "state")).isEqualTo("Stopped");
  }

  @Test
  void saying_no_lets_it_run() {
    grid().invokeLitRendererFunction(0, "Actions", "stop");
    test(find(ConfirmDialog.class).single()).cancel();
    cloud.run(Duration.ofMinutes(4), Duration.ofSeconds(30));
    navigate("jobs", JobsView.class);
    assertThat(cell(0, "State", "state")).isEqualTo("Training");
  }

  @Test
  void a_row_opens_the_job() {
    grid().clickRow(3);
    assertThat(text((Component) getCurrentView()))
        .contains("detr-01")
        .contains("It started cold in");
  }

  @Test
  void a_warm_job_says_on_which_pool_it_started_and_what_cold_would_have_been() {
    JobView view = navigate("jobs/detr-02", JobView.class);
    assertThat(text(view))
        .contains("It started warm on wp-")
        .contains("Cold would be about 143 s.");
  }

  @Test
  void a_job_of_another_tenant_and_one_that_never_was_are_the_same_page() {
    assertThat(text(navigate("jobs/foreign-01", Component.class)))
        .isEqualTo(text(navigate("jobs/never-was", Component.class)))
        .contains("There is nothing here, or it is not yours to see.");
  }

  private static void open(String query) {
    UI.getCurrent().navigate("jobs", QueryParameters.fromString(query));
  }

  private List<String> names() {
    return IntStream.range(0, grid().size()).mapToObj(i -> grid().getRow(i).name()).toList();
  }

  private String cell(int row, String column, String property) {
    int position = grid().getColumnPosition(column);
    return grid().getLitRendererPropertyValue(row, position, property, String.class);
  }

  @SuppressWarnings("unchecked")
  private GridTester<JobsGrid, TrainingJobRow> grid() {
    return test(GridTester.class, find(JobsGrid.class).single());
  }

  private void submit(CurrentUser user, JobDraft job) {
    portal.get(TrainingJobService.class).submit(user, job.build());
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }
}

package dev.hearth.warmpool.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import dev.hearth.access.CurrentUser;
import dev.hearth.base.ui.EmptyState;
import dev.hearth.base.ui.Segmented;
import dev.hearth.testing.JobDraft;
import dev.hearth.testing.PortalViewTest;
import dev.hearth.testing.TestTenant;
import dev.hearth.trainingjob.TrainingJobService;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Mia of Perception sees her pool and Mapping's, not the private one of Robotics, and nothing of
 * the other tenant.
 */
class PoolsViewTest extends PortalViewTest {

  @Override
  protected CurrentUser arrange() {
    TestTenant tenant = tenant();
    var perception = tenant.team("Perception");
    var mapping = tenant.team("Mapping");
    var robotics = tenant.privateTeam("Robotics");
    CurrentUser mia = tenant.member(perception);
    submit(mia, JobDraft.of(perception, "detr-07"));
    submit(tenant.member(mapping), JobDraft.of(mapping, "seg-03").volumeSizeInGb(60));
    submit(tenant.member(robotics), JobDraft.of(robotics, "robot-01"));
    TestTenant other = tenant();
    var foreign = other.team("Elsewhere");
    submit(other.member(foreign), JobDraft.of(foreign, "foreign-01"));
    cloud.run(Duration.ofMinutes(15), Duration.ofSeconds(30));
    return mia;
  }

  @Test
  void the_sentence_says_what_is_warm_and_what_is_mine_to_use() {
    assertThat(text(find(PoolsSentence.class).single()))
        .contains("2 pools warm")
        .contains("2 you can use now")
        .contains("next cools in");
  }

  @Test
  void private_pools_of_other_teams_and_other_tenants_are_not_on_the_page() {
    assertThat(text(view()))
        .contains("detr-07")
        .contains("seg-03")
        .doesNotContain("robot-01", "foreign-01");
  }

  @Test
  void a_group_says_in_which_criterion_it_nearly_matches() {
    assertThat(find(PoolGroupCard.class).all()).hasSize(2);
    assertThat(text(view())).contains("Differs from the group above only in volume size.");
  }

  @Test
  void a_pool_of_another_team_says_who_keeps_it_warm_and_can_be_used() {
    PoolRowBlock row = rowOf("seg-03");
    assertThat(text(row)).contains("kept warm by Mapping");
    assertThat(find(Anchor.class, row).single().getHref()).startsWith("submit?pool=wp-");
  }

  @Test
  void the_last_image_of_the_viewer_is_recognised() {
    assertThat(text(rowOf("detr-07"))).contains("Your last image");
  }

  @Test
  void recent_job_shapes_say_whether_they_would_start_warm() {
    assertThat(text(find(ShapesCard.class).single())).contains("would start warm on 1 pool");
  }

  @Test
  void grouping_by_role_puts_what_one_role_can_share_together() {
    grouping().setValue(PoolGrouping.ROLE);
    assertThat(find(PoolGroupCard.class).all()).hasSize(1);
    assertThat(text(view())).contains("Role: must match");
  }

  @Test
  void the_address_carries_the_grouping_and_a_wrong_one_is_ignored() {
    open("group=image");
    assertThat(grouping().getValue()).isEqualTo(PoolGrouping.IMAGE);
    assertThat(text(view())).contains("Image: decides the speed");
    open("group=colour");
    assertThat(grouping().getValue()).isEqualTo(PoolGrouping.EXACT);
  }

  @Test
  void when_everything_has_cooled_the_page_teaches() {
    cloud.run(Duration.ofMinutes(45), Duration.ofMinutes(1));
    navigate("", PoolsView.class);
    assertThat(text(find(PoolsSentence.class).single())).contains("Nothing is warm");
    assertThat(text(find(EmptyState.class).single()))
        .contains("The next job with keep-alive leaves a pool here.");
  }

  private static void open(String query) {
    UI.getCurrent().navigate("", QueryParameters.fromString(query));
  }

  private PoolRowBlock rowOf(String job) {
    return find(PoolRowBlock.class).withCondition(row -> text(row).contains(job)).single();
  }

  @SuppressWarnings("unchecked")
  private Segmented<PoolGrouping> grouping() {
    return find(Segmented.class).single();
  }

  private PoolsView view() {
    return find(PoolsView.class).single();
  }

  private void submit(CurrentUser user, JobDraft job) {
    portal.get(TrainingJobService.class).submit(user, job.build());
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }
}

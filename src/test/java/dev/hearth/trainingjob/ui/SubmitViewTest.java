package dev.hearth.trainingjob.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.hearth.access.CurrentUser;
import dev.hearth.testing.JobDraft;
import dev.hearth.testing.PortalViewTest;
import dev.hearth.testing.TestTenant;
import dev.hearth.trainingjob.StartKind;
import dev.hearth.trainingjob.TrainingJobService;
import dev.hearth.warmpool.WarmPoolService;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Mia's last job left a pool with 30 GB; a colleague of Mapping left one with 60 GB and another
 * image.
 */
class SubmitViewTest extends PortalViewTest {

  @Override
  protected CurrentUser arrange() {
    TestTenant tenant = tenant();
    var perception = tenant.team("Perception");
    var mapping = tenant.team("Mapping");
    CurrentUser mia = tenant.member(perception);
    submit(mia, JobDraft.of(perception, "detr-07"));
    submit(
        tenant.member(mapping),
        JobDraft.of(mapping, "seg-03").volumeSizeInGb(60).image("registry.example/seg:2"));
    cloud.run(Duration.ofMinutes(15), Duration.ofSeconds(30));
    return mia;
  }

  @BeforeEach
  void open() {
    navigate("submit", SubmitView.class);
  }

  @Test
  void the_form_starts_from_the_latest_job_and_would_start_warm() {
    assertThat(field("Job name").getValue()).isEqualTo("detr-08");
    assertThat(number("Volume").getValue()).isEqualTo(30);
    assertThat(answer()).matches("Yes\\. It would start warm on wp-.*, in about 21 s\\.");
  }

  @Test
  void a_change_that_breaks_the_match_is_answered_with_the_criterion_and_the_one_change() {
    test(number("Volume")).setValue(45);
    assertThat(answer()).isEqualTo("No. It would start cold, in about 143 s.");
    String page = text(find(MatchPanel.class).single());
    assertThat(page)
        .contains("One change away: ")
        .contains("45 GB")
        .contains("differs")
        .contains("30 GB");
    assertThat(
            find(NearestMissCard.class)
                .single()
                .getElement()
                .getTextRecursively()
                .indexOf("Volume size"))
        .as("the differing criterion stands first")
        .isLessThan(text(find(NearestMissCard.class).single()).indexOf("Role"));
  }

  @Test
  void applying_the_change_makes_it_match_and_undo_takes_it_back() {
    test(number("Volume")).setValue(45);
    test(button("Apply: volume size 30 GB")).click();
    assertThat(number("Volume").getValue()).isEqualTo(30);
    assertThat(answer()).startsWith("Yes.");
    test(button("Undo")).click();
    assertThat(number("Volume").getValue()).isEqualTo(45);
    assertThat(answer()).startsWith("No.");
  }

  @Test
  void another_image_still_matches_but_costs_the_pull() {
    test(field("Container image")).setValue("registry.example/other:9");
    assertThat(answer()).endsWith("in about 64 s.");
    assertThat(text(find(MatchedPoolCard.class).single()))
        .contains("That does not decide the match; it adds about 43 s for the pull.");
  }

  @Test
  void a_pool_named_in_the_address_fills_in_its_criteria() {
    String label =
        portal.get(WarmPoolService.class).listPools(viewer).stream()
            .filter(pool -> pool.lastJobName().equals("seg-03"))
            .findFirst()
            .orElseThrow()
            .label();
    open("pool=" + label);
    assertThat(number("Volume").getValue()).isEqualTo(60);
    assertThat(answer()).startsWith("Yes. It would start warm on " + label);
  }

  @Test
  void a_job_or_pool_that_is_not_there_is_as_if_none_was_named() {
    open("pool=wp-none&from=nobody");
    assertThat(field("Job name").getValue()).isEqualTo("detr-08");
  }

  @Test
  void what_is_wrong_stands_at_the_field_and_nothing_is_submitted() {
    test(field("Job name")).setValue("not a name!");
    test(field("Container image")).setValue("");
    test(button("Submit job")).click();
    assertThat(field("Job name").isInvalid()).isTrue();
    assertThat(field("Job name").getErrorMessage()).isNotBlank();
    assertThat(field("Container image").isInvalid()).isTrue();
    assertThat(field("Subnets").isInvalid()).isFalse();
    assertThat(portal.get(TrainingJobService.class).find(viewer, "not a name!")).isEmpty();
    assertThat(button("Submit job").isEnabled()).isTrue();
  }

  @Test
  void a_field_nobody_touched_does_not_complain_while_one_types_in_another() {
    navigate("submit", SubmitView.class);
    test(number("Volume")).setValue(0);
    assertThat(number("Volume").isInvalid()).isTrue();
    assertThat(field("Container image").isInvalid()).isFalse();
    assertThat(text(find(MatchPanel.class).single())).contains("Would it start warm?");
  }

  @Test
  void a_submitted_job_starts_warm_as_promised() {
    test(button("Submit job")).click();
    assertThat(text((Component) getCurrentView())).contains("detr-08");
    cloud.run(Duration.ofMinutes(2), Duration.ofSeconds(10));
    assertThat(portal.get(TrainingJobService.class).find(viewer, "detr-08"))
        .hasValueSatisfying(job -> assertThat(job.start()).isEqualTo(StartKind.WARM));
  }

  @Test
  void a_name_that_is_taken_is_said_in_the_form() {
    test(field("Job name")).setValue("detr-07");
    test(button("Submit job")).click();
    assertThat(find(SubmitView.class).exists()).isTrue();
    assertThat(
            field("Job name").isInvalid()
                || text(find(SubmitView.class).single()).contains("ResourceInUse"))
        .isTrue();
  }

  private static void open(String query) {
    UI.getCurrent().navigate("submit", QueryParameters.fromString(query));
  }

  private String answer() {
    return find(H1.class, find(MatchAnswer.class).single()).single().getText();
  }

  private TextField field(String label) {
    return find(TextField.class).withLabel(label).single();
  }

  private IntegerField number(String label) {
    return find(IntegerField.class).withLabel(label).single();
  }

  private Button button(String words) {
    return find(Button.class).withText(words).single();
  }

  private void submit(CurrentUser user, JobDraft job) {
    portal.get(TrainingJobService.class).submit(user, job.build());
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }
}

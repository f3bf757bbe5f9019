package dev.hearth.trainingjob.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.trainingjob.TrainingJobFilter;
import dev.hearth.trainingjob.TrainingJobRow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobsPageTest {

  private final List<Integer> offsets = new ArrayList<>();
  private int jobs = 100;
  private final JobsPage page =
      new JobsPage(
          new JobsPage.Source() {
            @Override
            public List<TrainingJobRow> list(TrainingJobFilter filter, int offset, int limit) {
              offsets.add(offset);
              return List.of();
            }

            @Override
            public int count(TrainingJobFilter filter) {
              return jobs;
            }
          });

  @Test
  void new_jobs_are_held_back_and_the_rows_below_keep_their_place() {
    page.filter(TrainingJobFilter.all());
    jobs = 103;
    page.changed();
    assertThat(page.fetch(0, 50)).isEmpty();
    assertThat(page.held()).isEqualTo(3);
    assertThat(page.count()).isEqualTo(100);
    assertThat(offsets).containsExactly(3);
  }

  @Test
  void showing_them_starts_at_the_newest() {
    page.filter(TrainingJobFilter.all());
    jobs = 103;
    page.changed();
    page.showAll();
    assertThat(page.fetch(0, 50)).isEmpty();
    assertThat(page.held()).isZero();
    assertThat(page.count()).isEqualTo(103);
    assertThat(offsets).containsExactly(0);
  }

  @Test
  void a_list_that_became_shorter_holds_nothing_back() {
    page.filter(TrainingJobFilter.all());
    jobs = 98;
    page.changed();
    assertThat(page.held()).isZero();
    assertThat(page.count()).isEqualTo(98);
  }

  @Test
  void the_first_job_of_an_empty_list_is_shown_at_once() {
    jobs = 0;
    page.filter(TrainingJobFilter.all());
    jobs = 1;
    page.changed();
    assertThat(page.held()).isZero();
    assertThat(page.count()).isEqualTo(1);
  }
}

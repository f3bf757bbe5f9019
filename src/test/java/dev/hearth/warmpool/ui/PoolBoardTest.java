package dev.hearth.warmpool.ui;

import static dev.hearth.warmpool.ui.PoolSamples.CRITERIA;
import static dev.hearth.warmpool.ui.PoolSamples.NOW;
import static dev.hearth.warmpool.ui.PoolSamples.available;
import static dev.hearth.warmpool.ui.PoolSamples.cooled;
import static dev.hearth.warmpool.ui.PoolSamples.viewer;
import static dev.hearth.warmpool.ui.PoolSamples.volume;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import dev.hearth.warmpool.WarmPoolRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PoolBoardTest {

  private final WarmPoolRow one = available("wp-1", CRITERIA, Duration.ofMinutes(20));
  private final WarmPoolRow two = available("wp-2", CRITERIA, Duration.ofMinutes(25));
  private final PoolBoard board = new PoolBoard();

  @Test
  void rows_are_the_same_components_after_an_update() {
    layOut(one, two);
    List<Component> before = rows();
    update(two, available("wp-1", CRITERIA, Duration.ofMinutes(2)));
    assertThat(rows()).usingElementComparator((a, b) -> a == b ? 0 : 1).isEqualTo(before);
  }

  @Test
  void the_link_of_a_row_is_the_same_one_after_an_update_and_gone_when_the_pool_is_taken() {
    layOut(one);
    Component link = link();
    update(available("wp-1", CRITERIA, Duration.ofMinutes(2)));
    assertThat(link()).isSameAs(link);
    update(PoolSamples.inUse("wp-1", CRITERIA));
    assertThat(all(board).filter(Anchor.class::isInstance)).isEmpty();
  }

  @Test
  void a_cooled_pool_stays_greyed_where_it_stood_until_the_board_is_laid_out_anew() {
    layOut(one, two);
    update(cooled(one, NOW), two);
    assertThat(labels()).containsExactly("wp-1", "wp-2");
    assertThat(rows().getFirst().getElement().getClassList().contains("cooled")).isTrue();
    assertThat(board.moved()).isEqualTo(1);
    layOut(cooled(one, NOW), two);
    assertThat(labels()).containsExactly("wp-2");
    assertThat(board.moved()).isZero();
  }

  @Test
  void a_pool_that_drops_out_of_the_list_is_not_taken_from_under_the_pointer() {
    layOut(one, two);
    update(two);
    assertThat(labels()).containsExactly("wp-1", "wp-2");
  }

  @Test
  void a_new_pool_comes_last_in_its_group_and_a_new_group_comes_last() {
    layOut(one);
    WarmPoolRow sooner = available("wp-0", CRITERIA, Duration.ofMinutes(1));
    update(available("wp-9", volume(200), Duration.ofMinutes(1)), sooner, one);
    assertThat(labels()).containsExactly("wp-1", "wp-0", "wp-9");
    assertThat(board.moved()).isEqualTo(2);
  }

  @Test
  void a_page_left_open_keeps_no_more_than_the_last_twenty_cooled_pools() {
    layOut();
    List<WarmPoolRow> many =
        IntStream.range(0, 60)
            .mapToObj(i -> available("wp-" + i, volume(100 + i % 3), Duration.ofMinutes(9)))
            .toList();
    update(many.toArray(WarmPoolRow[]::new));
    List<WarmPoolRow> gone = new ArrayList<>();
    many.forEach(pool -> gone.add(cooled(pool, NOW.plusSeconds(gone.size()))));
    update(gone.toArray(WarmPoolRow[]::new));
    assertThat(labels()).hasSize(20).contains("wp-59").doesNotContain("wp-39");
  }

  private void layOut(WarmPoolRow... pools) {
    board.layOut(List.of(pools), PoolGrouping.EXACT, viewer(), NOW);
  }

  private void update(WarmPoolRow... pools) {
    board.update(List.of(pools), viewer(), NOW);
  }

  private Component link() {
    return all(board).filter(Anchor.class::isInstance).findFirst().orElseThrow();
  }

  private List<Component> rows() {
    return all(board).filter(PoolRowBlock.class::isInstance).toList();
  }

  private List<String> labels() {
    return rows().stream()
        .map(row ->
            all(row)
                .filter(c -> c.getElement().getClassList().contains("mono"))
                .findFirst()
                .orElseThrow())
        .map(label -> label.getElement().getText())
        .toList();
  }

  private static Stream<Component> all(Component root) {
    return Stream.concat(Stream.of(root), root.getChildren().flatMap(PoolBoardTest::all));
  }
}

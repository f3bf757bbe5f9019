package dev.hearth.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.base.NotFoundException;
import dev.hearth.base.PersonId;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aop.aspectj.annotation.AspectJProxyFactory;

/** The door in front of every service. */
class AccessGuardTest {

  private final List<Object> told = new ArrayList<>();
  private final AtomicInteger entered = new AtomicInteger();
  private final Rooms rooms = guarded(new Rooms(entered));
  private final House house = guarded(new House(rooms));

  @Test
  void who_may_never_do_it_does_not_get_in_and_is_written_down() {
    var member = person(null);
    var team = TeamId.random();
    assertThatThrownBy(() -> rooms.enter(member, team, "cellar", 3))
        .isInstanceOf(NotFoundException.class);
    assertThat(entered).hasValue(0);
    assertThat(told).containsExactly(new Refusal(member, Action.MANAGE_TEAMS, team + " cellar"));
  }

  @Test
  void who_may_gets_the_services_answer() {
    assertThat(rooms.enter(person(Role.TENANT_ADMIN), TeamId.random(), "cellar", 3)).isEqualTo(3);
    assertThat(entered).hasValue(1);
    assertThat(house.visit(person(Role.TENANT_ADMIN), TeamId.random())).isEqualTo(1);
    assertThat(told).isEmpty();
  }

  @Test
  void what_the_service_itself_refuses_is_written_down_too_with_long_words_cut() {
    var admin = person(Role.TENANT_ADMIN);
    assertThatThrownBy(() -> rooms.enter(admin, TeamId.random(), "locked".repeat(20), 3))
        .isInstanceOf(NotFoundException.class);
    assertThat(told).hasSize(1);
    assertThat(((Refusal) told.getFirst()).about()).hasSize(36 + 1 + 60);
  }

  @Test
  void a_service_that_asks_another_tells_once_and_is_checked_twice() {
    var auditor = person(Role.AUDITOR);
    assertThatThrownBy(() -> house.visit(auditor, TeamId.random()))
        .isInstanceOf(NotFoundException.class);
    assertThat(entered).hasValue(0);
    assertThat(told).hasSize(1);
    assertThat(((Refusal) told.getFirst()).action()).isEqualTo(Action.VIEW_TEAMS);
  }

  @Test
  void any_other_failure_goes_through_untold() {
    assertThatThrownBy(() -> rooms.enter(person(Role.TENANT_ADMIN), TeamId.random(), "fire", 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("fire");
    assertThat(told).isEmpty();
  }

  @Test
  void a_service_that_does_not_take_the_user_first_is_a_mistake() {
    assertThatThrownBy(() -> rooms.nobody("x")).hasMessageContaining("CurrentUser first");
    assertThatThrownBy(rooms::nothing).hasMessageContaining("CurrentUser first");
  }

  private <T> T guarded(T service) {
    var factory = new AspectJProxyFactory(service);
    factory.setProxyTargetClass(true);
    factory.addAspect(new AccessGuard(told::add));
    return factory.getProxy();
  }

  private static CurrentUser person(@Nullable Role role) {
    return new CurrentUser(
        PersonId.random(), TenantId.random(), "T", "Mia", role, List.of(), ZoneOffset.UTC);
  }

  static class Rooms {

    private final AtomicInteger entered;

    Rooms(AtomicInteger entered) {
      this.entered = entered;
    }

    @AllowedTo(Action.MANAGE_TEAMS)
    public int enter(CurrentUser user, TeamId team, String room, int answer) {
      if (room.startsWith("locked")) {
        throw new NotFoundException();
      }
      if (room.equals("fire")) {
        throw new IllegalStateException(room);
      }
      entered.incrementAndGet();
      return answer;
    }

    @AllowedTo(Action.MANAGE_TEAMS)
    public void nobody(String room) {}

    @AllowedTo(Action.MANAGE_TEAMS)
    public void nothing() {}
  }

  static class House {

    private final Rooms rooms;

    House(Rooms rooms) {
      this.rooms = rooms;
    }

    @AllowedTo(Action.VIEW_TEAMS)
    public int visit(CurrentUser user, TeamId team) {
      return rooms.enter(user, team, "cellar", 1);
    }
  }
}

package dev.hearth.tenant.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.access.CurrentUser;
import dev.hearth.access.Role;
import dev.hearth.base.NotFoundException;
import dev.hearth.base.PersonId;
import dev.hearth.base.TeamId;
import dev.hearth.tenant.Change;
import dev.hearth.tenant.CurrentUsers;
import dev.hearth.testing.JobDraft;
import dev.hearth.testing.PortalTest;
import dev.hearth.testing.TestTenant;
import dev.hearth.warmpool.WarmPoolService;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MembershipsTest extends PortalTest {

  private TestTenant tenant;
  private TeamId perception;
  private TeamId mapping;
  private CurrentUser tara;
  private CurrentUser dev;

  @BeforeEach
  void people() {
    tenant = tenant();
    perception = tenant.team("Perception");
    mapping = tenant.team("Mapping");
    tara = tenant.lead(perception);
    dev = tenant.member(mapping);
  }

  @Test
  void a_known_person_is_added_and_sees_the_team_at_once() {
    assertThat(members().candidates(tara, perception, "member"))
        .extracting(Candidate::person)
        .containsExactly(dev.person());
    assertThat(members().add(tara, perception, dev.person(), Role.MEMBER))
        .isEqualTo(new Change.Done());
    assertThat(now(dev).roleIn(perception)).contains(Role.MEMBER);
    assertThat(members().candidates(tara, perception, "")).isEmpty();
    assertThat(members().add(tara, perception, dev.person(), Role.MEMBER))
        .isInstanceOf(Change.Refused.class);
  }

  @Test
  void roles_are_changed_and_people_removed_whatever_pools_are_warm() {
    members().add(tara, perception, dev.person(), Role.MEMBER);
    submit(now(dev), JobDraft.of(perception, "first"));
    cloud.run(Duration.ofMinutes(15), Duration.ofSeconds(30));
    assertThat(get(WarmPoolService.class).listPools(tara)).hasSize(1);

    assertThat(members().changeRole(tara, perception, dev.person(), Role.MEMBER, Role.TEAM_LEAD))
        .isEqualTo(new Change.Done());
    assertThat(now(dev).roleIn(perception)).contains(Role.TEAM_LEAD);
    assertThat(members().remove(tara, perception, dev.person(), Role.TEAM_LEAD))
        .isEqualTo(new Change.Done());
    assertThat(now(dev).roleIn(perception)).isEmpty();
    assertThat(get(WarmPoolService.class).listPools(tara)).as("stays warm").hasSize(1);
  }

  @Test
  void what_a_group_gives_can_be_raised_here_but_not_taken_away() {
    var mia = tenant.member(perception);
    assertThat(members().remove(tara, perception, mia.person(), Role.MEMBER))
        .isInstanceOf(Change.Refused.class);
    assertThat(members().changeRole(tara, perception, mia.person(), Role.MEMBER, Role.TEAM_LEAD))
        .isEqualTo(new Change.Done());
    assertThat(now(mia).roleIn(perception)).contains(Role.TEAM_LEAD);
    assertThat(members().changeRole(tara, perception, mia.person(), Role.TEAM_LEAD, Role.MEMBER))
        .isEqualTo(new Change.Done());
    assertThat(now(mia).roleIn(perception)).contains(Role.MEMBER);
    assertThat(members().changeRole(tara, perception, tara.person(), Role.TEAM_LEAD, Role.MEMBER))
        .isInstanceOf(Change.Refused.class);
  }

  @Test
  void a_role_that_somebody_changed_meanwhile_is_a_conflict() {
    members().add(tara, perception, dev.person(), Role.MEMBER);
    members().changeRole(tara, perception, dev.person(), Role.MEMBER, Role.TEAM_LEAD);
    assertThat(members().remove(tara, perception, dev.person(), Role.MEMBER))
        .isInstanceOf(Change.Conflict.class);
    assertThat(now(dev).roleIn(perception)).contains(Role.TEAM_LEAD);
  }

  @Test
  void nobody_reaches_another_team_or_another_tenants_people() {
    assertThatThrownBy(() -> members().list(tara, mapping)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> members().add(dev, mapping, tara.person(), Role.MEMBER))
        .isInstanceOf(NotFoundException.class);
    var other = tenant();
    var stranger = other.member(other.team("Speech"));
    for (var id : java.util.List.of(stranger.person(), PersonId.random())) {
      assertThatThrownBy(() -> members().add(tara, perception, id, Role.MEMBER))
          .isInstanceOf(NotFoundException.class);
    }
    assertThat(members().candidates(tara, perception, stranger.displayName()))
        .extracting(Candidate::person)
        .doesNotContain(stranger.person());
  }

  private CurrentUser now(CurrentUser user) {
    return get(CurrentUsers.class).find(user.tenant(), user.person()).orElseThrow();
  }

  private Memberships members() {
    return get(Memberships.class);
  }
}

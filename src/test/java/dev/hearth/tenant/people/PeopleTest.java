package dev.hearth.tenant.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.access.CurrentUser;
import dev.hearth.access.Role;
import dev.hearth.base.NotFoundException;
import dev.hearth.base.PersonId;
import dev.hearth.base.TeamId;
import dev.hearth.tenant.Change;
import dev.hearth.tenant.CurrentUsers;
import dev.hearth.testing.PortalTest;
import dev.hearth.testing.TestTenant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeopleTest extends PortalTest {

  private TestTenant tenant;
  private TeamId perception;
  private CurrentUser ada;
  private CurrentUser mia;

  @BeforeEach
  void people() {
    tenant = tenant();
    perception = tenant.team("Perception");
    ada = tenant.admin();
    mia = tenant.member(perception);
  }

  @Test
  void a_role_in_the_tenant_is_given_and_taken_back() {
    assertThat(service().grantRole(ada, mia.person(), 0, Role.AUDITOR))
        .isEqualTo(new Change.Done());
    assertThat(now(mia).role()).isEqualTo(Role.AUDITOR);
    assertThat(service().grantRole(ada, mia.person(), 0, null))
        .isInstanceOfSatisfying(
            Change.Conflict.class, c -> assertThat(c.who()).isEqualTo(ada.displayName()));
    assertThat(service().grantRole(ada, mia.person(), 1, null)).isEqualTo(new Change.Done());
    assertThat(now(mia).role()).isNull();
  }

  @Test
  void a_suspended_person_is_out_at_once_and_back_with_everything() {
    assertThat(service().suspend(ada, mia.person(), 0)).isEqualTo(new Change.Done());
    assertThat(get(CurrentUsers.class).find(tenant.id(), mia.person())).isEmpty();
    assertThat(service().list(ada, new PeopleFilter("", PeopleFilter.Kind.SUSPENDED)))
        .extracting(PersonRow::person)
        .containsExactly(mia.person());
    service().resume(ada, mia.person(), 1);
    assertThat(now(mia).roleIn(perception)).contains(Role.MEMBER);
  }

  @Test
  void the_last_tenant_admin_stays_whatever_is_tried() {
    assertThat(service().suspend(ada, ada.person(), 0)).isInstanceOf(Change.Refused.class);
    var second = service().grantRole(ada, mia.person(), 0, Role.TENANT_ADMIN);
    assertThat(second).isEqualTo(new Change.Done());
    service().suspend(now(mia), ada.person(), 0);
    var alone = now(mia);
    assertThat(service().grantRole(alone, mia.person(), 1, null))
        .isInstanceOf(Change.Refused.class);
    assertThat(service().grantRole(alone, mia.person(), 1, Role.AUDITOR))
        .isInstanceOf(Change.Refused.class);
    assertThat(now(mia).role()).isEqualTo(Role.TENANT_ADMIN);
  }

  @Test
  void a_mapping_holds_at_once_and_says_beforehand_whom_it_affects() {
    var group = groupOf(mia);
    assertThat(mappings().preview(ada, group).names()).containsExactly(mia.displayName());
    assertThat(mappings().preview(ada, "nobody-is-in-it").people()).isZero();
    assertThat(mappings().add(ada, group, null, Role.AUDITOR)).isEqualTo(new Change.Done());
    assertThat(now(mia).role()).isEqualTo(Role.AUDITOR);
    assertThat(mappings().add(ada, group, null, Role.AUDITOR)).isInstanceOf(Change.Invalid.class);
    mappings().list(ada).stream()
        .filter(row -> row.group().equals(group))
        .forEach(row -> mappings().remove(ada, row.id()));
    assertThat(now(mia).role()).isNull();
    assertThat(now(mia).teams()).isEmpty();
  }

  @Test
  void the_mapping_that_makes_the_only_admin_stays() {
    var admins =
        mappings().list(ada).stream()
            .filter(row -> row.role() == Role.TENANT_ADMIN)
            .findFirst()
            .orElseThrow();
    assertThat(mappings().remove(ada, admins.id())).isInstanceOf(Change.Refused.class);
    assertThat(now(ada).role()).isEqualTo(Role.TENANT_ADMIN);
    assertThat(mappings().list(ada)).contains(admins);
  }

  @Test
  void the_access_matrix_names_every_reason_and_only_this_tenant() {
    var other = tenant();
    var stranger = other.member(other.team("Speech"));
    service().grantRole(ada, mia.person(), 0, Role.AUDITOR);
    var rows = get(AccessMatrix.class).list(ada, "");
    assertThat(rows.stream().filter(r -> r.person().equals(mia.person())))
        .extracting(AccessRow::place, AccessRow::role, AccessRow::source)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(null, Role.AUDITOR, "portal"),
            org.assertj.core.groups.Tuple.tuple("Perception", Role.MEMBER, "group"));
    assertThat(rows).noneMatch(r -> r.person().equals(stranger.person()));
    assertThat(get(AccessMatrix.class).csv(ada, ""))
        .startsWith("\"tenant\",")
        .contains(mia.displayName(), "Perception")
        .doesNotContain(stranger.displayName().concat("\",\"" + stranger.person()));
  }

  @Test
  void only_the_tenants_admin_reaches_its_people() {
    assertThatThrownBy(() -> service().list(mia, PeopleFilter.everybody()))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> get(AccessMatrix.class).list(mia, ""))
        .isInstanceOf(NotFoundException.class);
    var stranger = tenant().admin();
    for (var id : List.of(mia.person(), PersonId.random())) {
      assertThat(service().find(stranger, id)).isEmpty();
      assertThatThrownBy(() -> service().suspend(stranger, id, 0))
          .isInstanceOf(NotFoundException.class);
    }
  }

  private String groupOf(CurrentUser user) {
    return mappings().knownGroups(ada).stream()
        .filter(group -> mappings().preview(ada, group).names().contains(user.displayName()))
        .findFirst()
        .orElseThrow();
  }

  private CurrentUser now(CurrentUser user) {
    return get(CurrentUsers.class).find(user.tenant(), user.person()).orElseThrow();
  }

  private People service() {
    return get(People.class);
  }

  private GroupMappings mappings() {
    return get(GroupMappings.class);
  }
}

package dev.hearth.tenant.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import dev.hearth.access.Role;
import dev.hearth.base.ui.BadgeState;
import dev.hearth.base.ui.CardGrid;
import dev.hearth.base.ui.ExactTime;
import dev.hearth.base.ui.PersonAvatar;
import dev.hearth.tenant.people.PersonRow;
import dev.hearth.tenant.people.Place;
import java.time.ZoneId;
import java.util.stream.Collectors;

/** People as rows; on a narrow screen as cards. */
final class PeopleGrid extends CardGrid<PersonRow> {

  private static final String WHO =
      """
      <span class="row"><span class="av p${item.hue}" aria-hidden="true">${item.initials}</span>\
      <span class="who2"><button class="plain md clip" @click=${(e) => { e.stopPropagation(); open(); }}>${item.name}</button>\
      <span class="sub clip">${item.email}</span></span></span>\
      """;
  private static final String STATE =
      """
      <span class="badge ${item.stateColour}" ?hidden=${!item.state}><span class="i ${item.stateIcon}" aria-hidden="true"></span>\
      <span>${item.state}</span></span>\
      """;
  private static final String ROLE = "<span>${item.role}</span>";
  private static final String TEAMS =
      "<span class=\"clip\" title=${item.teams}>${item.teams}</span>";
  private static final String SEEN = "<span class=\"num t2\">${item.seen}</span>";

  private final ZoneId zone;
  private final SerializableConsumer<PersonRow> open;

  /**
   * @param open what a click on a row does, or Enter on the name in it
   */
  PeopleGrid(ZoneId zone, SerializableConsumer<PersonRow> open) {
    super(PersonRow.class, "People");
    this.zone = zone;
    this.open = open;
    addItemClickListener(event -> open.accept(event.getItem()));
    column(all(WHO), "Person", 220, 3);
    column(all(ROLE), "Role in the organisation", 170, 0);
    column(all(TEAMS), "Teams", 200, 3);
    column(all(STATE), "State", 140, 0);
    column(all(SEEN), "Last sign-in", 160, 0);
    card(
        all(
            "<div class=\"jobcard\"><div class=\"row\">"
                + WHO
                + "<span class=\"grow\"></span>"
                + STATE
                + "</div><div class=\"sub\">${item.both}</div>"
                + "<div class=\"sub\">Last sign-in: ${item.seen}</div></div>"),
        "People");
  }

  private LitRenderer<PersonRow> all(String template) {
    return LitRenderer.<PersonRow>of(template)
        .withFunction("open", open)
        .withProperty("name", PersonRow::name)
        .withProperty("email", person -> person.email() == null ? "" : person.email())
        .withProperty("initials", person -> PersonAvatar.initials(person.name()))
        .withProperty("hue", person -> PersonAvatar.hue(person.person()))
        .withProperty("role", PeopleGrid::role)
        .withProperty("teams", PeopleGrid::teams)
        .withProperty("both", PeopleGrid::roleAndTeams)
        .withProperty("state", person -> state(person).word())
        .withProperty("stateColour", person -> state(person).cssClass())
        .withProperty("stateIcon", person -> state(person).icon().cssClass())
        .withProperty("seen", person -> ExactTime.minute(person.signedInAt(), zone, "never"));
  }

  private static String role(PersonRow person) {
    Role role = person.tenantRole();
    return role == null ? "–" : role.label();
  }

  private static String roleAndTeams(PersonRow person) {
    String both =
        java.util.stream.Stream.of(role(person), teams(person))
            .filter(words -> !words.equals("–"))
            .collect(Collectors.joining(" · "));
    return both.isEmpty() ? "in no team" : both;
  }

  static String teams(PersonRow person) {
    String teams =
        person.places().stream()
            .collect(
                Collectors.toMap(
                    Place::teamName, Place::role, PeopleGrid::lead, java.util.TreeMap::new))
            .entrySet()
            .stream()
            .map(e -> e.getValue() == Role.TEAM_LEAD ? e.getKey() + " (lead)" : e.getKey())
            .collect(Collectors.joining(", "));
    return teams.isEmpty() ? "–" : teams;
  }

  private static Role lead(Role a, Role b) {
    return dev.hearth.tenant.GroupRights.higherInTeam(a, b);
  }

  private static BadgeState state(PersonRow person) {
    if (person.suspended()) {
      return BadgeState.SUSPENDED;
    }
    return person.hasAccess() ? BadgeState.ACTIVE : BadgeState.NO_ACCESS;
  }
}

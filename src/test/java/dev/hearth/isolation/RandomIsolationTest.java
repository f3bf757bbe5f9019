package dev.hearth.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.access.CurrentUser;
import dev.hearth.base.PersonId;
import dev.hearth.base.TenantId;
import dev.hearth.tenant.CurrentUsers;
import dev.hearth.testing.JobDraft;
import dev.hearth.testing.Layers;
import dev.hearth.testing.TestCloud;
import dev.hearth.testing.TestPortal;
import dev.hearth.testing.TestTenant;
import dev.hearth.trainingjob.TrainingJobService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random operations by random people of twenty tenants, through every method people can call, with
 * ids and texts of their own, of others and of nobody: after each, nothing of another tenant was
 * answered or changed. 20,000 operations, a million with {@code -Dhearth.size=soak}.
 */
class RandomIsolationTest {

  private static final int OPERATIONS =
      Integer.getInteger(
          "hearth.operations",
          "soak".equals(System.getProperty("hearth.size")) ? 1_000_000 : 20_000);
  private static final int TENANTS = 20;
  private static final int FRESH_EVERY = 500;

  /** The cloud is asked in one of so many of the draws that would. */
  private static final int CLOUD_RARELY = 20;

  private static final Set<String> ASK_THE_CLOUD = Set.of("submit", "stop");

  private final long seed = Long.getLong("hearth.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final List<Home> homes = new ArrayList<>();
  private final Map<String, Integer> answered = new HashMap<>();
  private int refused;

  /**
   * A tenant with what is remembered of it.
   *
   * @param mark in its texts, and in no other tenant's
   * @param asked foreign ids its people named themselves; its audit log may repeat them
   */
  private record Home(
      TestTenant tenant, String mark, List<PersonId> people, List<String> texts, Set<UUID> asked) {

    UUID id() {
      return tenant.id().value();
    }
  }

  @Test
  void nothing_of_another_tenant_is_seen_or_changed() {
    System.out.println("RandomIsolationTest: -Dhearth.seed=" + seed);
    var portal = Layers.POSTGRESQL.portal();
    try (var cloud = TestCloud.start(portal)) {
      for (int i = 0; i < TENANTS; i++) {
        homes.add(home(portal, cloud, i));
      }
      cloud.run(Duration.ofMinutes(15), Duration.ofMinutes(3));
      var data = new TenantData(portal);
      var oracle = new ChangeOracle(portal, data);
      var methods = ServiceMethod.all(portal);
      for (int i = 0; i < OPERATIONS; i++) {
        if (i % FRESH_EVERY == 0) {
          refresh(portal);
          data = new TenantData(portal);
          oracle.changed();
        }
        operate(portal, data, oracle, methods.get(random.nextInt(methods.size())), i);
      }
      assertThat(answered.keySet()).as("methods that answered").hasSizeGreaterThan(20);
      assertThat(refused).as("refusals").isGreaterThan(OPERATIONS / 20);
    }
  }

  private Home home(TestPortal portal, TestCloud cloud, int number) {
    var tenant = TestTenant.in(portal, cloud);
    var mark = "of" + number + "home";
    var team = tenant.team("Shared " + mark);
    var own = tenant.privateTeam("Own-" + mark);
    var people =
        List.of(
            tenant.person("Member " + mark, team, dev.hearth.access.Role.MEMBER),
            tenant.person("Lead " + mark, own, dev.hearth.access.Role.TEAM_LEAD),
            tenant.person("Admin " + mark, null, dev.hearth.access.Role.TENANT_ADMIN),
            tenant.person("Auditor " + mark, null, dev.hearth.access.Role.AUDITOR));
    var jobs = portal.get(TrainingJobService.class);
    var job = "job-" + mark;
    jobs.submit(people.get(0), JobDraft.of(team, job).trains(Duration.ofMinutes(3)).build());
    jobs.submit(people.get(1), JobDraft.of(own, job + "-2").trains(Duration.ofHours(20)).build());
    return new Home(
        tenant,
        mark,
        people.stream().map(CurrentUser::person).toList(),
        List.of(job, job + "-2", "Shared " + mark, "Own-" + mark, mark, tenant.code()),
        new HashSet<>());
  }

  /** Whoever was suspended may act again: else in the end nobody does. */
  private static void refresh(TestPortal portal) {
    portal.sql().execute("update person set suspended = false where suspended");
    portal.sql().execute("update team set status = 'ACTIVE' where status <> 'ACTIVE'");
  }

  private void operate(
      TestPortal portal, TenantData data, ChangeOracle oracle, ServiceMethod method, int number) {
    if (ASK_THE_CLOUD.contains(method.method().getName()) && random.nextInt(CLOUD_RARELY) != 0) {
      return;
    }
    var home = homes.get(random.nextInt(TENANTS));
    var person = home.people.get(random.nextInt(home.people.size()));
    var user = portal.get(CurrentUsers.class).find(new TenantId(home.id()), person);
    if (user.isEmpty()) {
      return;
    }
    var samples = new Samples(type -> id(data, home, type), () -> text(home, number));
    var arguments = new ArrayList<@Nullable Object>();
    for (var parameter : method.parameters()) {
      arguments.add(samples.value(parameter.getType(), parameter.getName()));
    }
    var answer = method.call(user.get(), arguments);
    if (answer.returned()) {
      answered.merge(method.toString(), 1, Integer::sum);
    } else {
      refused++;
    }
    judge(
        home,
        oracle,
        answer.text(),
        () ->
            "operation %d (seed %d): %s by %s with %s answered %s"
                .formatted(
                    number, seed, method, user.get().displayName(), arguments, answer.text()));
  }

  private void judge(
      Home home, ChangeOracle oracle, String answer, java.util.function.Supplier<String> what) {
    var changed = new HashSet<>(oracle.changed());
    changed.remove(home.id());
    if (!changed.isEmpty()) {
      assertThat(changed).as("changed another tenant: " + what.get()).isEmpty();
    }
    var foreign = new HashSet<>(oracle.foreignIds(answer, home.id()));
    foreign.removeAll(home.asked);
    if (!foreign.isEmpty()) {
      assertThat(foreign).as("answered another tenant's ids: " + what.get()).isEmpty();
    }
    for (var other : homes) {
      if (other != home && answer.contains(other.mark)) {
        assertThat(answer).as(what.get()).doesNotContain(other.mark);
      }
    }
  }

  /** Mostly one's own, often another's, sometimes nobody's. */
  private UUID id(TenantData data, Home home, Class<?> type) {
    var draw = random.nextInt(10);
    if (draw == 0) {
      return UUID.randomUUID();
    }
    var from = draw < 4 ? homes.get(random.nextInt(TENANTS)) : home;
    var ids = data.ids(type, from.id());
    var id = ids.get(random.nextInt(ids.size()));
    if (from != home) {
      home.asked.add(id);
    }
    return id;
  }

  /**
   * One's own or new. Another's would be stored under one's own name, and then be one's own: those
   * are for {@link ForeignIdTest}, which undoes what it does.
   */
  private String text(Home home, int number) {
    return random.nextInt(3) == 0
        ? "new-" + number
        : home.texts.get(random.nextInt(home.texts.size()));
  }
}

package dev.hearth.warmpool;

import dev.hearth.access.AccessPolicy;
import dev.hearth.access.Action;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.CurrentUser;
import dev.hearth.base.BusinessClock;
import dev.hearth.base.NotFoundException;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import dev.hearth.tenant.Team;
import dev.hearth.tenant.TenantService;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Warm pools, for people: what is warm that their teams can share, and whether a job would start on
 * it. A pool private to a team is visible to that team and to those who see the whole tenant.
 */
@Service
public class WarmPoolService {

  private static final Duration ENDED_SHOWN = Duration.ofMinutes(10);
  private static final int MOST_SHAPES = 6;

  private final WarmPoolQuery pools;
  private final RecentShapeQuery shapes;
  private final TenantService tenants;
  private final BusinessClock clock;

  WarmPoolService(
      WarmPoolQuery pools, RecentShapeQuery shapes, TenantService tenants, BusinessClock clock) {
    this.pools = pools;
    this.shapes = shapes;
    this.tenants = tenants;
    this.clock = clock;
  }

  /**
   * Live pools, and those that ended in the last ten minutes; soonest to cool first, at most 500.
   */
  @Transactional(readOnly = true)
  @AllowedTo(Action.VIEW_POOLS)
  public List<WarmPoolRow> listPools(CurrentUser user) {
    var tenant = user.requireTenant();
    var roles = pools.roles(tenant);
    return pools.find(
        tenant,
        visible(user, roles),
        usable(user, roles),
        shared(roles),
        clock.instant().minus(ENDED_SHOWN));
  }

  @Transactional(readOnly = true)
  @AllowedTo(Action.VIEW_POOLS)
  public Optional<WarmPoolRow> findPool(CurrentUser user, String label) {
    return listPools(user).stream().filter(pool -> pool.label().equals(label)).findFirst();
  }

  /** The role the team's jobs run under. */
  @Transactional(readOnly = true)
  @AllowedTo(Action.EXPLAIN_MATCH)
  public String roleOf(CurrentUser user, TeamId team) {
    return requireTeam(user, team).roleArn();
  }

  /** Would a job of this shape, submitted for this team, start warm now? */
  @Transactional(readOnly = true)
  @AllowedTo(Action.EXPLAIN_MATCH)
  public MatchReport explain(CurrentUser user, TeamId team, JobShape shape) {
    requireTeam(user, team);
    return MatchPolicy.explain(shape, livePools(user), clock.instant());
  }

  /** The person's latest job shapes against what is warm now. */
  @Transactional(readOnly = true)
  @AllowedTo(Action.EXPLAIN_MATCH)
  public List<ShapeMatch> recentShapes(CurrentUser user) {
    var live = livePools(user);
    var now = clock.instant();
    return shapes.find(user.requireTenant(), user.person(), MOST_SHAPES).stream()
        .map(recent -> shapeMatch(recent, MatchPolicy.explain(recent.shape(), live, now)))
        .toList();
  }

  private static ShapeMatch shapeMatch(RecentShapeQuery.RecentShape recent, MatchReport report) {
    var closest =
        report.others().stream()
            .filter(m -> m.pool().status() == WarmPoolStatus.AVAILABLE)
            .findFirst();
    return new ShapeMatch(
        recent.shape(),
        recent.team(),
        recent.lastJobName(),
        recent.jobs(),
        report.matching().size(),
        report.warm()
            ? List.of()
            : closest.map(MatchReport.PoolMatch::differences).orElse(List.of()),
        report.warm() ? "" : closest.map(m -> m.pool().label()).orElse(""));
  }

  private List<WarmPoolRow> livePools(CurrentUser user) {
    var tenant = user.requireTenant();
    var connection = tenants.find(tenant).orElseThrow(NotFoundException::new).connection();
    var roles = pools.roles(tenant);
    return pools.findLive(
        tenant, connection, visible(user, roles), usable(user, roles), shared(roles));
  }

  /** Looked up in any case: who may see every team of a tenant still names only those it has. */
  private Team requireTeam(CurrentUser user, TeamId team) {
    TenantId tenant = user.requireTenant();
    if (!AccessPolicy.mayForTeam(user, Action.EXPLAIN_MATCH, tenant, team)) {
      throw new NotFoundException();
    }
    return tenants.team(tenant, team).orElseThrow(NotFoundException::new);
  }

  private static Set<String> visible(CurrentUser user, List<RoleUse> roles) {
    return arns(
        roles,
        role -> role.shared() || user.role() != null || user.roleIn(role.team()).isPresent());
  }

  private static Set<String> usable(CurrentUser user, List<RoleUse> roles) {
    return arns(roles, role -> user.roleIn(role.team()).isPresent());
  }

  private static Set<String> shared(List<RoleUse> roles) {
    return arns(roles, RoleUse::shared);
  }

  private static Set<String> arns(List<RoleUse> roles, Predicate<RoleUse> which) {
    return roles.stream()
        .filter(which)
        .map(RoleUse::roleArn)
        .collect(Collectors.toUnmodifiableSet());
  }
}

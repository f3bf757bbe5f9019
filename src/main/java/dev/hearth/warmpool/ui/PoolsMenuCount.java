package dev.hearth.warmpool.ui;

import dev.hearth.access.AccessPolicy;
import dev.hearth.access.Action;
import dev.hearth.access.SignedInPerson;
import dev.hearth.base.TenantChange.Topic;
import dev.hearth.base.ui.MenuCount;
import dev.hearth.warmpool.WarmPoolService;
import dev.hearth.warmpool.WarmPoolStatus;
import org.springframework.stereotype.Component;

/** How many pools are warm, beside "Pools" in the menu. */
@Component
class PoolsMenuCount implements MenuCount {

  private final SignedInPerson signedIn;
  private final WarmPoolService service;

  PoolsMenuCount(SignedInPerson signedIn, WarmPoolService service) {
    this.signedIn = signedIn;
    this.service = service;
  }

  @Override
  public String path() {
    return PoolsNavigation.ROUTE;
  }

  @Override
  public Topic topic() {
    return Topic.WARM_POOLS;
  }

  @Override
  public int count() {
    return signedIn
        .find()
        .filter(user -> AccessPolicy.mayEver(user, Action.VIEW_POOLS))
        .map(user ->
            (int)
                service.listPools(user).stream()
                    .filter(p -> p.status() != WarmPoolStatus.TERMINATED)
                    .count())
        .orElse(0);
  }
}

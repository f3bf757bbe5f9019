package seeded.table.trainingjob.ui;

import seeded.table.warmpool.ui.PoolsNavigation;

/** Links to another feature's screen. */
final class LinksThere {
  PoolsNavigation way = new PoolsNavigation();
}

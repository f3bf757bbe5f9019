package dev.hearth.base.ui;

import dev.hearth.base.TenantChange.Topic;

/**
 * The small number beside a menu entry. A feature provides one as a bean; the shell asks when the
 * page opens and when something of the topic changed, so it must be cheap.
 */
public interface MenuCount {

  /** The route of the entry, without a leading slash. */
  String path();

  /** What the number depends on. */
  Topic topic();

  /** The number now, for the person signed in; 0 shows none. */
  int count();
}

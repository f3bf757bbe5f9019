package dev.hearth.access;

/** How far an action reaches for somebody: a cell of {@link AccessTable}. */
enum Reach {
  /** Not at all: to this person the thing does not exist. */
  NOTHING,

  /** What the person made, in a team the person is in. */
  OWN_THINGS,

  /** The teams in which the person has this standing. */
  OWN_TEAM,

  /** Everything of the person's own tenant. */
  OWN_TENANT,

  /** Every tenant as seen from the platform: never what is in their teams. */
  PLATFORM
}

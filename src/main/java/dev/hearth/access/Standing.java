package dev.hearth.access;

/**
 * Where a person stands when something is decided: a column of {@link AccessTable}. A person may
 * have several, such as a team lead who is also the tenant's admin; the widest reach counts.
 */
enum Standing {
  MEMBER,
  TEAM_LEAD,
  TENANT_ADMIN,
  TENANT_AUDITOR,
  PLATFORM_ADMIN,
  PLATFORM_AUDITOR
}

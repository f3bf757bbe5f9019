package dev.hearth.matrix;

/** Everybody the authorisation matrix knows, and two it has no column for. */
enum Persona {
  MEMBER,
  TEAM_LEAD,
  TENANT_ADMIN,
  TENANT_AUDITOR,
  PLATFORM_ADMIN,
  PLATFORM_AUDITOR,
  /** In the tenant, without any role. */
  NOBODY,
  /** Staff without any role. */
  PLATFORM_NOBODY
}

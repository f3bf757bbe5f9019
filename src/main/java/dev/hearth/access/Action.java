package dev.hearth.access;

/** Everything a person can do in Hearth. Who may is in {@link AccessPolicy}. */
public enum Action {
  /** See the pools of the tenant that one's teams can share. */
  VIEW_POOLS,
  /** Ask whether a job would start warm. */
  EXPLAIN_MATCH,
  /** See training jobs: of one's teams, or of the tenant. */
  VIEW_JOBS,
  /** Submit a job for a team. */
  SUBMIT_JOB,
  /** Stop a job. */
  STOP_JOB,
  /** See all tenants with their roles and sizes. */
  VIEW_TENANTS
}

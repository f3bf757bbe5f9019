package dev.hearth.access;

/** Everything a person can do in Hearth. Who may, and to what, is in {@link AccessTable}. */
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

  /** See teams with their people and policy. */
  VIEW_TEAMS,

  /** Create, rename, suspend and resume teams. */
  MANAGE_TEAMS,

  /** Change how a team shares pools, and what its jobs may ask for, below the tenant's ceilings. */
  MANAGE_TEAM_POLICY,

  /** Add and remove people of a team, and change their role in it. */
  MANAGE_MEMBERS,

  /** Roles in the tenant, suspension of people, invitations, and what a provider's group gives. */
  MANAGE_PEOPLE,

  /** See who has access to what. */
  VIEW_ACCESS_MATRIX,

  /** Read the audit log. */
  VIEW_AUDIT,

  /** Read the proof, from the cloud's own data, that tenants do not meet. */
  VIEW_ISOLATION,

  /** See all tenants with their roles and sizes. */
  VIEW_TENANTS,

  /** Onboard, suspend, resume and close tenants, and set their ceilings. */
  MANAGE_TENANTS,

  /** See the AWS accounts and regions Hearth works with, and whether they answer. */
  VIEW_CONNECTIONS,

  /** Add and change AWS accounts and regions. */
  MANAGE_CONNECTIONS,

  /** Say which provider vouches for which tenant and e-mail domain. */
  MANAGE_PROVIDERS
}

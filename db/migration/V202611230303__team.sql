create table team (
  tenant_id uuid not null,
  team_id uuid not null,
  name varchar(100) not null,
  status varchar(20) not null,
  -- the tenant's role: its pools are shared across the tenant's teams; a role of its own: private to the team
  execution_role_id uuid not null,
  sharing varchar(10) not null,
  default_keep_alive_seconds integer not null,
  maximum_keep_alive_seconds integer not null,
  created_at timestamp with time zone not null,
  version bigint default 0 not null,
  constraint team_pk primary key (tenant_id, team_id),
  constraint team_name_key unique (tenant_id, name),
  constraint team_tenant_fk foreign key (tenant_id) references tenant,
  constraint team_execution_role_fk foreign key (tenant_id, execution_role_id) references execution_role,
  constraint team_status_check check (status in ('ACTIVE', 'SUSPENDED')),
  constraint team_sharing_check check (sharing in ('TENANT', 'PRIVATE')),
  constraint team_keep_alive_check check (
    default_keep_alive_seconds between 0 and maximum_keep_alive_seconds
    and maximum_keep_alive_seconds between 0 and 21600)
);

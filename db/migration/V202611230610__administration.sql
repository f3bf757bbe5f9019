-- What a tenant's teams may at most allow; each team's own policy stays below it.
alter table tenant add column maximum_keep_alive_seconds integer default 21600 not null;
-- comma-separated and sorted; null = every type
alter table tenant add column instance_types varchar(4000);
alter table tenant add column remote_debug_allowed boolean default false not null;
-- who changed it last and when, for whoever meets a newer version than the one they opened
alter table tenant add column changed_by varchar(200);
alter table tenant add column changed_at timestamp with time zone;
alter table tenant add constraint tenant_keep_alive_check check (maximum_keep_alive_seconds between 0 and 21600);

alter table team add column instance_types varchar(4000);
alter table team add column remote_debug_allowed boolean default false not null;
-- what its pools may cost idle in a month; null = no budget
alter table team add column idle_budget_usd numeric(12, 2);
alter table team add column changed_by varchar(200);
alter table team add column changed_at timestamp with time zone;
alter table team add constraint team_idle_budget_check check (idle_budget_usd >= 0);

-- tenant_role is what groups give, at every sign-in; this is what somebody granted here and stays until it is taken back
alter table person add column granted_role varchar(20);
alter table person add column suspended boolean default false not null;
alter table person add column version bigint default 0 not null;
alter table person add column changed_by varchar(200);
alter table person add column changed_at timestamp with time zone;
alter table person add constraint person_granted_role_check check (granted_role in ('TENANT_ADMIN', 'AUDITOR'));

alter table platform_person add column time_zone varchar(60);

-- A group and somebody in the portal may both put a person into a team; the higher role counts, and either can go alone.
alter table team_membership drop constraint team_membership_pk;
alter table team_membership add constraint team_membership_pk primary key (tenant_id, team_id, person_id, source);
create index team_membership_person_idx on team_membership (tenant_id, person_id);

-- What the provider last said, so that a new group mapping holds at once and says beforehand whom it affects.
create table person_group (
  tenant_id uuid not null,
  person_id uuid not null,
  group_name varchar(255) not null,
  constraint person_group_pk primary key (tenant_id, person_id, group_name),
  constraint person_group_person_fk foreign key (tenant_id, person_id) references person
);

create index person_group_name_idx on person_group (tenant_id, group_name);

-- Somebody is asked to join, by a link that is of use once; only a hash of its token is kept.
create table invitation (
  tenant_id uuid not null,
  invitation_id uuid not null,
  email varchar(320) not null,
  -- a role in the tenant, or (with team_id) in a team
  role varchar(20) not null,
  team_id uuid,
  token_hash varchar(64) not null,
  invited_by varchar(200) not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  redeemed_at timestamp with time zone,
  person_id uuid,
  revoked_at timestamp with time zone,
  constraint invitation_pk primary key (tenant_id, invitation_id),
  constraint invitation_token_key unique (tenant_id, token_hash),
  constraint invitation_tenant_fk foreign key (tenant_id) references tenant,
  constraint invitation_team_fk foreign key (tenant_id, team_id) references team,
  constraint invitation_person_fk foreign key (tenant_id, person_id) references person,
  constraint invitation_role_check check (
    (team_id is null and role in ('TENANT_ADMIN', 'AUDITOR'))
    or (team_id is not null and role in ('TEAM_LEAD', 'MEMBER'))),
  constraint invitation_redeemed_check check ((redeemed_at is null) = (person_id is null))
);

create index invitation_list_idx on invitation (tenant_id, created_at desc, invitation_id);

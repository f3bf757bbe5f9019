-- Who may vouch for people: one provider belongs to one tenant, or (tenant_id null) is the platform's.
create table identity_provider (
  registration_id varchar(60) not null,
  tenant_id uuid,
  name varchar(100) not null,
  issuer varchar(500) not null,
  client_id varchar(200) not null,
  -- name of the secret in the data directory or the environment; never the secret itself
  client_secret_ref varchar(200) not null,
  created_at timestamp with time zone not null,
  constraint identity_provider_pk primary key (registration_id),
  constraint identity_provider_issuer_key unique (issuer),
  constraint identity_provider_tenant_fk foreign key (tenant_id) references tenant
);

-- Only a platform admin assigns these: they choose the provider on the sign-in page.
create table email_domain (
  domain varchar(253) not null,
  registration_id varchar(60) not null,
  constraint email_domain_pk primary key (domain),
  constraint email_domain_provider_fk foreign key (registration_id) references identity_provider
);

-- A person is (issuer, subject), never an e-mail address.
create table person (
  tenant_id uuid not null,
  person_id uuid not null,
  issuer varchar(500) not null,
  subject varchar(255) not null,
  display_name varchar(200) not null,
  email varchar(320),
  -- a role in the whole tenant; roles in teams are memberships
  tenant_role varchar(20),
  time_zone varchar(60),
  created_at timestamp with time zone not null,
  signed_in_at timestamp with time zone,
  constraint person_pk primary key (tenant_id, person_id),
  constraint person_subject_key unique (tenant_id, issuer, subject),
  constraint person_tenant_fk foreign key (tenant_id) references tenant,
  constraint person_tenant_role_check check (tenant_role in ('TENANT_ADMIN', 'AUDITOR'))
);

create table team_membership (
  tenant_id uuid not null,
  team_id uuid not null,
  person_id uuid not null,
  role varchar(20) not null,
  -- GROUP: follows the provider's groups at every sign-in; PORTAL: granted here
  source varchar(10) not null,
  created_at timestamp with time zone not null,
  constraint team_membership_pk primary key (tenant_id, team_id, person_id),
  constraint team_membership_team_fk foreign key (tenant_id, team_id) references team,
  constraint team_membership_person_fk foreign key (tenant_id, person_id) references person,
  constraint team_membership_role_check check (role in ('TEAM_LEAD', 'MEMBER')),
  constraint team_membership_source_check check (source in ('GROUP', 'PORTAL'))
);

-- A provider's group gives a role: in a team, or (team_id null) in the tenant.
create table group_mapping (
  tenant_id uuid not null,
  group_mapping_id uuid not null,
  group_name varchar(255) not null,
  team_id uuid,
  role varchar(20) not null,
  constraint group_mapping_pk primary key (tenant_id, group_mapping_id),
  constraint group_mapping_key unique nulls not distinct (tenant_id, group_name, team_id, role),
  constraint group_mapping_tenant_fk foreign key (tenant_id) references tenant,
  constraint group_mapping_team_fk foreign key (tenant_id, team_id) references team,
  constraint group_mapping_role_check check (
    (team_id is null and role in ('TENANT_ADMIN', 'AUDITOR'))
    or (team_id is not null and role in ('TEAM_LEAD', 'MEMBER')))
);

-- People of the platform itself: in no tenant.
create table platform_person (
  person_id uuid not null,
  issuer varchar(500) not null,
  subject varchar(255) not null,
  display_name varchar(200) not null,
  email varchar(320),
  role varchar(20) not null,
  created_at timestamp with time zone not null,
  signed_in_at timestamp with time zone,
  constraint platform_person_pk primary key (person_id),
  constraint platform_person_subject_key unique (issuer, subject),
  constraint platform_person_role_check check (role in ('PLATFORM_ADMIN', 'AUDITOR', 'NONE'))
);

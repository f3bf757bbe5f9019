-- What happened, written in the transaction of the change; sealed afterwards. Rows are never changed but for the seal, never deleted.
create table audit_event (
  tenant_id uuid not null,
  audit_event_id uuid not null,
  recorded_at timestamp with time zone not null,
  kind varchar(40) not null,
  -- whose doing: a PERSON of the tenant, PLATFORM staff, or the SYSTEM
  actor_kind varchar(10) not null,
  actor_id uuid,
  actor_name varchar(200) not null,
  address varchar(60) not null,
  subject varchar(300) not null,
  subject_id varchar(100),
  -- what it was and what it became, as JSON objects of names and words
  state_before varchar(4000) not null,
  state_after varchar(4000) not null,
  -- place in the tenant's chain and HMAC over the event and the seal before it; null until sealed
  sequence_number bigint,
  seal varchar(64),
  constraint audit_event_pk primary key (tenant_id, audit_event_id),
  constraint audit_event_sequence_key unique (tenant_id, sequence_number),
  constraint audit_event_tenant_fk foreign key (tenant_id) references tenant,
  constraint audit_event_actor_check check (actor_kind in ('PERSON', 'PLATFORM', 'SYSTEM')),
  constraint audit_event_seal_check check ((sequence_number is null) = (seal is null))
);

create index audit_event_list_idx on audit_event (tenant_id, recorded_at desc, audit_event_id);
create index audit_event_unsealed_idx on audit_event (seal, tenant_id, recorded_at);

-- The end of a tenant's chain.
create table audit_chain (
  tenant_id uuid not null,
  sequence_number bigint not null,
  seal varchar(64) not null,
  constraint audit_chain_pk primary key (tenant_id),
  constraint audit_chain_tenant_fk foreign key (tenant_id) references tenant
);

-- The same for what happens on the platform, in no tenant.
create table platform_audit_event (
  audit_event_id uuid not null,
  recorded_at timestamp with time zone not null,
  kind varchar(40) not null,
  actor_kind varchar(10) not null,
  actor_id uuid,
  actor_name varchar(200) not null,
  address varchar(60) not null,
  subject varchar(300) not null,
  subject_id varchar(100),
  state_before varchar(4000) not null,
  state_after varchar(4000) not null,
  sequence_number bigint,
  seal varchar(64),
  constraint platform_audit_event_pk primary key (audit_event_id),
  constraint platform_audit_event_sequence_key unique (sequence_number),
  constraint platform_audit_event_actor_check check (actor_kind in ('PLATFORM', 'SYSTEM', 'PERSON')),
  constraint platform_audit_event_seal_check check ((sequence_number is null) = (seal is null))
);

create index platform_audit_event_list_idx on platform_audit_event (recorded_at desc, audit_event_id);
create index platform_audit_event_unsealed_idx on platform_audit_event (seal, recorded_at);

create table platform_audit_chain (
  chain smallint not null,
  sequence_number bigint not null,
  seal varchar(64) not null,
  constraint platform_audit_chain_pk primary key (chain),
  constraint platform_audit_chain_check check (chain = 1)
);

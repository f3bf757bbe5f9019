create table training_job (
  tenant_id uuid not null,
  training_job_id uuid not null,
  team_id uuid not null,
  person_id uuid not null,
  cloud_connection_id uuid not null,
  -- as the person named it; the cloud's name carries the tenant's code
  name varchar(63) not null,
  cloud_name varchar(63) not null,
  arn varchar(300),
  -- INTENDED: written, not yet confirmed by the cloud; CONFIRMED: the cloud has it; REJECTED: the cloud said no
  submission varchar(10) not null,
  rejection varchar(1024),
  role_arn varchar(2048) not null,
  instance_type varchar(40) not null,
  instance_count integer not null,
  volume_size_gb integer not null,
  volume_kms_key_id varchar(2048),
  subnets varchar(600) not null,
  security_groups varchar(600) not null,
  inter_container_encryption boolean not null,
  network_isolation boolean not null,
  session_tags varchar(4000) not null,
  criteria_hash varchar(64) not null,
  image varchar(255) not null,
  input_mode varchar(10) not null,
  input_gb numeric(12, 3) not null,
  keep_alive_seconds integer not null,
  -- the request as sent, without what is in the columns above
  request jsonb not null,
  status varchar(20) not null,
  secondary_status varchar(30) not null,
  transitions jsonb not null,
  failure_reason varchar(1024),
  created_at timestamp with time zone not null,
  training_started_at timestamp with time zone,
  training_ended_at timestamp with time zone,
  modified_at timestamp with time zone not null,
  start_kind varchar(10),
  warm_pool_id uuid,
  warm_pool_status varchar(20),
  reused_by_cloud_name varchar(63),
  retained_billable_seconds bigint,
  billable_seconds bigint,
  -- no further change can come from the cloud
  settled boolean default false not null,
  synced_at timestamp with time zone,
  version bigint default 0 not null,
  constraint training_job_pk primary key (tenant_id, training_job_id),
  constraint training_job_name_key unique (tenant_id, name),
  constraint training_job_cloud_name_key unique (tenant_id, cloud_connection_id, cloud_name),
  constraint training_job_tenant_fk foreign key (tenant_id) references tenant,
  constraint training_job_team_fk foreign key (tenant_id, team_id) references team,
  constraint training_job_person_fk foreign key (tenant_id, person_id) references person,
  constraint training_job_role_fk foreign key (tenant_id, role_arn) references role_reservation (tenant_id, role_arn),
  constraint training_job_cloud_connection_fk foreign key (cloud_connection_id) references cloud_connection,
  constraint training_job_warm_pool_fk foreign key (tenant_id, warm_pool_id) references warm_pool,
  constraint training_job_submission_check check (submission in ('INTENDED', 'CONFIRMED', 'REJECTED')),
  constraint training_job_status_check check (
    status in ('InProgress', 'Completed', 'Failed', 'Stopping', 'Stopped', 'Deleting')),
  constraint training_job_start_kind_check check (start_kind in ('WARM', 'COLD')),
  constraint training_job_keep_alive_check check (keep_alive_seconds between 0 and 21600),
  constraint training_job_instance_count_check check (instance_count >= 1)
);

create index training_job_list_idx on training_job (tenant_id, created_at desc, training_job_id);
create index training_job_person_idx on training_job (tenant_id, person_id, created_at desc);
create index training_job_status_idx on training_job (tenant_id, status, created_at desc);
create index training_job_pool_idx on training_job (tenant_id, warm_pool_id, created_at);
create index training_job_unsettled_idx on training_job (cloud_connection_id, settled, created_at);
create index training_job_reused_by_idx on training_job (tenant_id, reused_by_cloud_name);

-- SageMaker gives a pool no id; this is Hearth's, with the chain of jobs that used it in training_job.warm_pool_id.
create table warm_pool (
  tenant_id uuid not null,
  warm_pool_id uuid not null,
  label varchar(12) not null,
  cloud_connection_id uuid not null,
  -- who left it behind first; the pool is private when that team has a role of its own
  team_id uuid not null,
  role_arn varchar(2048) not null,
  instance_type varchar(40) not null,
  instance_count integer not null,
  volume_size_gb integer not null,
  volume_kms_key_id varchar(2048),
  -- sorted, comma-separated: compared as sets
  subnets varchar(600) not null,
  security_groups varchar(600) not null,
  inter_container_encryption boolean not null,
  network_isolation boolean not null,
  session_tags varchar(4000) not null,
  -- one hash over all criteria: the index probe behind "which pools may this job use"
  criteria_hash varchar(64) not null,
  image varchar(255) not null,
  status varchar(20) not null,
  jobs_so_far integer not null,
  last_training_job_id uuid not null,
  available_since timestamp with time zone,
  expires_at timestamp with time zone,
  -- final idle intervals of the chain, in seconds of business time
  idle_seconds bigint default 0 not null,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_reason varchar(20),
  version bigint default 0 not null,
  constraint warm_pool_pk primary key (tenant_id, warm_pool_id),
  constraint warm_pool_label_key unique (tenant_id, label),
  constraint warm_pool_tenant_fk foreign key (tenant_id) references tenant,
  constraint warm_pool_cloud_connection_fk foreign key (cloud_connection_id) references cloud_connection,
  constraint warm_pool_team_fk foreign key (tenant_id, team_id) references team,
  constraint warm_pool_status_check check (status in ('SETTLING', 'AVAILABLE', 'IN_USE', 'TERMINATED')),
  constraint warm_pool_available_check check (status <> 'AVAILABLE' or expires_at is not null),
  constraint warm_pool_ended_check check ((status = 'TERMINATED') = (ended_at is not null))
);

create index warm_pool_status_idx on warm_pool (tenant_id, status, expires_at);
create index warm_pool_criteria_idx on warm_pool (tenant_id, criteria_hash, status, expires_at);
create index warm_pool_ended_idx on warm_pool (tenant_id, ended_at);

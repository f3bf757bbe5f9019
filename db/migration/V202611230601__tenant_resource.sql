-- What in the cloud is a tenant's own: its jobs may name these and nothing else. That no two tenants have the same, or overlapping
-- prefixes, is checked where they are registered, under a lock of the connection.
create table tenant_resource (
  tenant_id uuid not null,
  kind varchar(20) not null,
  name varchar(1024) not null,
  created_at timestamp with time zone not null,
  constraint tenant_resource_pk primary key (tenant_id, kind, name),
  constraint tenant_resource_tenant_fk foreign key (tenant_id) references tenant,
  constraint tenant_resource_kind_check check (kind in ('S3_PREFIX', 'SUBNET', 'SECURITY_GROUP', 'KMS_KEY'))
);

create index tenant_resource_name_idx on tenant_resource (kind, name);

-- The isolation boundary. The code prefixes every job name in the cloud, so it never changes.
create table tenant (
  tenant_id uuid not null,
  code varchar(6) not null,
  name varchar(100) not null,
  status varchar(20) not null,
  cloud_connection_id uuid not null,
  created_at timestamp with time zone not null,
  version bigint default 0 not null,
  constraint tenant_pk primary key (tenant_id),
  constraint tenant_code_key unique (code),
  constraint tenant_name_key unique (name),
  constraint tenant_cloud_connection_fk foreign key (cloud_connection_id) references cloud_connection,
  constraint tenant_code_check check (char_length(code) between 3 and 6),
  constraint tenant_status_check check (status in ('ACTIVE', 'SUSPENDED', 'CLOSED'))
);

-- A role belongs to one tenant only, for ever: the reservation outlives the tenant.
create table role_reservation (
  role_arn varchar(2048) not null,
  tenant_id uuid not null,
  reserved_at timestamp with time zone not null,
  constraint role_reservation_pk primary key (role_arn),
  constraint role_reservation_tenant_key unique (tenant_id, role_arn),
  constraint role_reservation_tenant_fk foreign key (tenant_id) references tenant
);

create table execution_role (
  tenant_id uuid not null,
  execution_role_id uuid not null,
  cloud_connection_id uuid not null,
  role_arn varchar(2048) not null,
  created_at timestamp with time zone not null,
  constraint execution_role_pk primary key (tenant_id, execution_role_id),
  constraint execution_role_arn_key unique (tenant_id, role_arn),
  constraint execution_role_reservation_fk foreign key (tenant_id, role_arn)
    references role_reservation (tenant_id, role_arn),
  constraint execution_role_cloud_connection_fk foreign key (cloud_connection_id) references cloud_connection
);

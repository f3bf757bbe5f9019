-- One AWS account in one region. Everything that lives in the cloud refers to one: matching never crosses it.
create table cloud_connection (
  cloud_connection_id uuid not null,
  name varchar(100) not null,
  account_id varchar(12) not null,
  region varchar(30) not null,
  -- null = AWS itself; otherwise the address of an emulator
  endpoint varchar(300),
  credentials_source varchar(20) not null,
  -- the queue of job events in the same account; null = only polling tells of changes
  event_queue varchar(80),
  created_at timestamp with time zone not null,
  version bigint default 0 not null,
  constraint cloud_connection_pk primary key (cloud_connection_id),
  constraint cloud_connection_account_region_key unique (account_id, region),
  constraint cloud_connection_account_check check (char_length(account_id) = 12),
  constraint cloud_connection_credentials_check check (credentials_source in ('DEFAULT_CHAIN', 'EMULATOR'))
);

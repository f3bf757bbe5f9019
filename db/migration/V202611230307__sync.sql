-- How far the portal has read the cloud's list of jobs, per connection: where to go on after a restart.
create table sync_cursor (
  cloud_connection_id uuid not null,
  modified_after timestamp with time zone,
  synced_at timestamp with time zone,
  constraint sync_cursor_pk primary key (cloud_connection_id),
  constraint sync_cursor_cloud_connection_fk foreign key (cloud_connection_id) references cloud_connection
);

-- db-scheduler's own table, as its documentation gives it
create table scheduled_tasks (
  task_name varchar(100) not null,
  task_instance varchar(100) not null,
  task_data bytea,
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by varchar(200),
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  constraint scheduled_tasks_pk primary key (task_name, task_instance)
);

create index scheduled_tasks_execution_idx on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat_idx on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority_idx on scheduled_tasks (priority desc, execution_time asc);

-- Where a role comes from, and whether it is known to be in the cloud as Hearth wants it. Roles from before are looked at again.
alter table execution_role add column origin varchar(10) default 'CREATED' not null;
alter table execution_role add column state varchar(10) default 'RESERVED' not null;
alter table execution_role add constraint execution_role_origin_check check (origin in ('CREATED', 'ADOPTED'));
alter table execution_role add constraint execution_role_state_check check (state in ('RESERVED', 'READY'));

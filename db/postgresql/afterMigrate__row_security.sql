-- Who reaches which rows. Runs after every migration and at every start, and changes only what differs; see README.md here.
--
-- Tables are found in the catalogue: whatever has a column tenant_id is reached by hearth_tenant only for the tenant of the
-- transaction, and by hearth_platform only as listed below. There is no setting that lets anybody past it.
do $row_security$
declare
  own_rows constant text := 'tenant_id = nullif(current_setting(''hearth.tenant'', true), '''')::uuid';
  entry record;
  wanted text;
begin
  perform pg_advisory_xact_lock(5216694956355616769);

  -- usually made before by whoever made the database, or by Hearth
  if not exists (select 1 from pg_roles where rolname = 'hearth_tenant') then
    create role hearth_tenant;
  end if;
  if not exists (select 1 from pg_roles where rolname = 'hearth_platform') then
    create role hearth_platform;
  end if;

  create temporary table tenant_grant (relation name, privileges text) on commit drop;
  create temporary table shared_read (relation name, columns text, condition text) on commit drop;
  create temporary table platform_grant (relation name, privilege text, columns text) on commit drop;

  -- hearth_tenant: all four on every table with a tenant, but for these
  insert into tenant_grant values
    ('tenant', 'select, insert, update'),
    -- a role belongs to one tenant for ever
    ('role_reservation', 'select, insert'),
    -- written once; only the seal is added
    ('audit_event', 'select, insert, update (sequence_number, seal)'),
    ('audit_chain', 'select, insert, update'),
    -- who vouches for the tenant's people; the platform sets it
    ('identity_provider', 'select (registration_id, tenant_id, name, issuer)');

  -- hearth_tenant, on tables of the platform: the rows that its own refer to, and no others
  insert into shared_read values
    ('cloud_connection', 'cloud_connection_id, account_id, region',
      'exists (select 1 from tenant t where t.cloud_connection_id = cloud_connection.cloud_connection_id)');

  -- hearth_platform: what the methods marked @CrossTenant need, and nothing else; '' = all columns
  insert into platform_grant values
    ('tenant', 'select', ''),
    -- the overview of tenants: sizes and roles
    ('execution_role', 'select', 'tenant_id, role_arn, created_at, cloud_connection_id, origin, state'),
    -- onboarding: a role is one tenant's, for ever; no two tenants have the same resource
    ('role_reservation', 'select', 'tenant_id, role_arn'),
    ('tenant_resource', 'select', 'tenant_id, kind, name'),
    ('team', 'select', 'tenant_id'),
    ('person', 'select', 'tenant_id, tenant_role, granted_role, suspended'),
    ('warm_pool', 'select', 'tenant_id, status'),
    -- sync: the jobs of an account that can still change
    ('training_job', 'select', 'tenant_id, training_job_id, cloud_connection_id, cloud_name, role_arn, submission, status,
      warm_pool_status, created_at, modified_at, settled'),
    -- the sealer and the verifier: whose chains there are
    ('audit_event', 'select', 'tenant_id, seal'),
    -- tables of no tenant
    ('platform_audit_event', 'select, insert', ''),
    ('platform_audit_event', 'update', 'sequence_number, seal'),
    ('platform_audit_chain', 'select, insert, update', ''),
    ('cloud_connection', 'select, insert, update', ''),
    ('identity_provider', 'select, insert, update', ''),
    ('email_domain', 'select, insert', ''),
    ('platform_person', 'select, insert, update', ''),
    ('sync_cursor', 'select, insert, update', ''),
    ('scheduled_tasks', 'select, insert, update, delete', '');

  for entry in
    select c.oid::regclass as relation, c.relname, c.relrowsecurity, c.relforcerowsecurity,
           exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id'
                   and not a.attisdropped) as owned
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and c.relname <> 'flyway_schema_history'
    order by c.relname
  loop
    execute format('revoke all on %s from public, hearth_tenant, hearth_platform', entry.relation);
    if entry.owned then
      if not (entry.relrowsecurity and entry.relforcerowsecurity) then
        execute format('alter table %s enable row level security', entry.relation);
        execute format('alter table %s force row level security', entry.relation);
      end if;
      if not exists (select 1 from pg_policy where polrelid = entry.relation and polname = 'hearth_tenant_rows') then
        execute format('create policy hearth_tenant_rows on %s to hearth_tenant using (%s) with check (%s)',
          entry.relation, own_rows, own_rows);
      end if;
      select coalesce((select privileges from tenant_grant where relation = entry.relname),
        'select, insert, update, delete') into wanted;
      if wanted <> '' then
        execute format('grant %s on %s to hearth_tenant', wanted, entry.relation);
      end if;
    end if;
  end loop;

  for entry in select * from shared_read loop
    if not (select relforcerowsecurity from pg_class where oid = format('%I', entry.relation)::regclass) then
      execute format('alter table %I enable row level security', entry.relation);
      execute format('alter table %I force row level security', entry.relation);
    end if;
    execute format('grant select (%s) on %I to hearth_tenant', entry.columns, entry.relation);
    if not exists (select 1 from pg_policy
        where polrelid = format('%I', entry.relation)::regclass and polname = 'hearth_tenant_refers') then
      execute format('create policy hearth_tenant_refers on %I for select to hearth_tenant using (%s)',
        entry.relation, entry.condition);
    end if;
  end loop;

  -- a grant for a table that is not there fails: a name was mistyped, or a table is gone
  for entry in
    select relation, columns, trim(one) as privilege
    from platform_grant, unnest(string_to_array(privilege, ',')) as one
  loop
    if entry.columns = '' then
      execute format('grant %s on %I to hearth_platform', entry.privilege, entry.relation);
    else
      execute format('grant %s (%s) on %I to hearth_platform', entry.privilege, entry.columns, entry.relation);
    end if;
    if exists (select 1 from pg_class c where c.oid = format('%I', entry.relation)::regclass and c.relrowsecurity)
        and not exists (select 1 from pg_policy
          where polrelid = format('%I', entry.relation)::regclass
            and polname = 'hearth_platform_' || entry.privilege) then
      execute format('create policy %I on %I for %s to hearth_platform %s %s',
        'hearth_platform_' || entry.privilege, entry.relation, entry.privilege,
        case when entry.privilege = 'insert' then '' else 'using (true)' end,
        case when entry.privilege in ('insert', 'update') then 'with check (true)' else '' end);
    end if;
  end loop;

  for entry in
    select p.polname, p.polrelid::regclass as relation
    from pg_policy p join pg_class c on c.oid = p.polrelid
    where p.polname like 'hearth\_platform\_%'
      and not exists (
        select 1 from platform_grant g, unnest(string_to_array(g.privilege, ',')) as one
        where g.relation = c.relname and p.polname = 'hearth_platform_' || trim(one))
  loop
    execute format('drop policy %I on %s', entry.polname, entry.relation);
  end loop;

  drop table tenant_grant;
  drop table shared_read;
  drop table platform_grant;
end
$row_security$;

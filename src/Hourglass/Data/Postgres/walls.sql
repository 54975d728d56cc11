-- The second wall: a row is seen and written only from inside its workspace, whatever the query says.
do $$
declare walled text;
begin
  perform pg_advisory_xact_lock(7242014);
  for walled in
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'WorkspaceId' and not a.attisdropped
    where c.relkind = 'r' and n.nspname = current_schema()
      and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'inside_workspace')
  loop
    execute format('alter table %I enable row level security', walled);
    execute format('alter table %I force row level security', walled);
    execute format('create policy inside_workspace on %I using ("WorkspaceId" = nullif(current_setting(''hourglass.workspace'', true), '''')::uuid)', walled);
  end loop;
end $$;

-- A database that was restored holds an older log than the one its readers know, under the same
-- positions. It notices by itself that it lives elsewhere and takes a new incarnation:
--   another cluster, another timeline of it (restored to a point in time, or a standby promoted),
--   another database in it, another table (restored over the old one).
-- Who puts rows back by hand into the same table says so: update store set home = 'restored'.
alter table store add column home text;

create function home() returns text language sql stable as $$
  select concat_ws('/', s.system_identifier, c.timeline_id, d.oid, 'store'::regclass::oid)
    from pg_control_system() s, pg_control_checkpoint() c, pg_database d
   where d.datname = current_database()
$$;

update store set home = home();

-- Which life this is; begins another one when the database was moved.
create function incarnation() returns uuid
language plpgsql volatile security definer set search_path from current as $$
begin
  update store s set incarnation = gen_random_uuid(), home = home()
   where s.home is distinct from home();
  return (select s.incarnation from store s);
end $$;

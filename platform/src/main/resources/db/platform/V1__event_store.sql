-- The log of a service: its events, the streams' versions, the commands it answered, the claims it
-- granted. Appending goes through append() alone.

create table event (
  position    bigint      primary key,
  stream      text        not null,
  version     int         not null,
  event_id    uuid        not null,
  type        text        not null,
  actor       text        not null,
  correlation uuid        not null,
  causation   uuid,
  trace       text,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  data        bytea       not null,
  constraint event_stream_version unique (stream, version)
);
create index event_recorded_at on event using brin (recorded_at);

create table stream (
  name    text primary key,
  version int  not null
) with (fillfactor = 80);

-- A repeated command gets its first answer. key is unique per actor; those of policies never expire.
create table command (
  actor       text        not null,
  key         text        not null,
  fingerprint text        not null,
  stream      text        not null,
  version     int         not null,
  position    bigint      not null,
  recorded_at timestamptz not null,
  primary key (actor, key)
);
create index command_recorded_at on command using brin (recorded_at);

create table claim (
  scope  text not null,
  key    text not null,
  stream text not null,
  primary key (scope, key)
);

create table snapshot (
  stream   text  primary key,
  version  int   not null,
  position bigint not null,
  shape    text  not null,
  state    bytea not null
);

-- One row: which life of this database the log belongs to. A restored database gets a new one.
create table store (
  incarnation uuid not null,
  only_row    boolean primary key default true check (only_row)
);
insert into store (incarnation) values (gen_random_uuid());

-- For people; never for code.
create view event_readable as
  select position, stream, version, type, actor, occurred_at, recorded_at,
         convert_from(data, 'UTF8')::jsonb as data, correlation, causation, event_id
    from event;

-- Appends a batch of requests in one round trip. Each request stands or falls alone:
--   duplicate  its (actor, key) was answered before; stream, version, position of that answer
--   conflict   a stream is not at the expected version (-1: any); version is the actual one
--   claimed    a claim is held by another stream, which is returned with the claim's scope
--   appended   recorded; the version of its first stream and the position of its last event, or of
--              the whole log when it has no events (an accepted no-op whose key is remembered)
-- The caller sends at most one request per stream, per (actor, key) and per claim in a batch.
-- The lane lock makes positions dense and commit order position order. It is a statement of its own,
-- so that everything below sees all earlier appends.
create function append(
  r_actor text[], r_key text[], r_fingerprint text[],
  s_request int[], s_name text[], s_expected int[],
  c_request int[], c_scope text[], c_key text[], c_stream text[], c_take boolean[],
  e_request int[], e_stream text[], e_offset int[], e_id uuid[], e_type text[], e_actor text[],
  e_correlation uuid[], e_causation uuid[], e_trace text[], e_occurred_at timestamptz[],
  e_data bytea[], p_now timestamptz)
returns table (request int, status text, stream text, version int, "position" bigint, detail text)
language plpgsql volatile
-- A plan made while the tables were small must still be right when they are large.
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
as $$
declare
  base bigint;
  last_at timestamptz;
begin
  perform pg_advisory_xact_lock(7234001);

  select e.position, e.recorded_at into base, last_at
    from event e order by e.position desc limit 1;
  base := coalesce(base, 0);
  last_at := greatest(p_now, coalesce(last_at, p_now));

  return query
  with
  asked as materialized (
    select t.ord::int as r, t.actor, t.key, t.fingerprint
      from unnest(r_actor, r_key, r_fingerprint) with ordinality t(actor, key, fingerprint, ord)),
  duplicate as materialized (
    select a.r, c.stream, c.version, c.position, c.fingerprint
      from asked a
      cross join lateral (select * from command k
                           where k.actor = a.actor and k.key = a.key limit 1) c),
  wanted as materialized (
    select s.r, s.name, s.expected, s.ord,
           coalesce((select t.version from stream t where t.name = s.name limit 1), 0) as actual
      from unnest(s_request, s_name, s_expected) with ordinality s(r, name, expected, ord)),
  conflict as materialized (
    select distinct on (w.r) w.r, w.name, w.actual
      from wanted w where w.expected >= 0 and w.expected <> w.actual order by w.r, w.ord),
  claiming as materialized (
    select c.r, c.scope, c.key, c.stream, c.take
      from unnest(c_request, c_scope, c_key, c_stream, c_take) c(r, scope, key, stream, take)),
  taken as materialized (
    select distinct on (c.r) c.r, h.stream as holder, c.scope
      from claiming c
      cross join lateral (select * from claim x
                           where x.scope = c.scope and x.key = c.key limit 1) h
     where c.take and h.stream <> c.stream order by c.r),
  accepted as materialized (
    select a.r, a.actor, a.key, a.fingerprint from asked a
     where not exists (select from duplicate d where d.r = a.r)
       and not exists (select from conflict k where k.r = a.r)
       and not exists (select from taken t where t.r = a.r)),
  fresh as materialized (
    select base + row_number() over (order by e.ord) as position, e.*,
           w.actual + e.off as version
      from unnest(e_request, e_stream, e_offset, e_id, e_type, e_actor, e_correlation, e_causation,
                  e_trace, e_occurred_at, e_data)
           with ordinality e(r, stream, off, id, type, actor, correlation, causation, trace,
                             occurred_at, data, ord)
      join accepted a on a.r = e.r
      join wanted w on w.r = e.r and w.name = e.stream),
  inserted as (
    insert into event (position, stream, version, event_id, type, actor, correlation, causation,
                       trace, occurred_at, recorded_at, data)
    select f.position, f.stream, f.version, f.id, f.type, f.actor, f.correlation, f.causation,
           f.trace, f.occurred_at, last_at, f.data from fresh f order by f.position),
  moved as (
    insert into stream as s (name, version)
    select f.stream, max(f.version) from fresh f group by f.stream
    on conflict (name) do update set version = excluded.version),
  released as (
    delete from claim h using claiming c join accepted a on a.r = c.r
     where not c.take and h.scope = c.scope and h.key = c.key and h.stream = c.stream),
  granted as (
    insert into claim (scope, key, stream)
    select c.scope, c.key, c.stream from claiming c join accepted a on a.r = c.r where c.take
    on conflict do nothing),
  tip as materialized (
    select f.r, f.stream, max(f.version) as version from fresh f group by f.r, f.stream),
  reach as materialized (select f.r, max(f.position) as position from fresh f group by f.r),
  answer as materialized (
    select a.r, w.name, coalesce(t.version, w.actual) as version,
           coalesce(p.position, base) as position, a.actor, a.key, a.fingerprint
      from accepted a
      join (select distinct on (x.r) x.r, x.name, x.actual from wanted x order by x.r, x.ord) w
        on w.r = a.r
      left join tip t on t.r = a.r and t.stream = w.name
      left join reach p on p.r = a.r),
  remembered as (
    insert into command (actor, key, fingerprint, stream, version, position, recorded_at)
    select n.actor, n.key, n.fingerprint, n.name, n.version, n.position, last_at
      from answer n where n.key is not null)
  select n.r, 'appended', n.name, n.version, n.position, null::text from answer n
  union all
  select d.r, 'duplicate', d.stream, d.version, d.position, d.fingerprint from duplicate d
  union all
  select k.r, 'conflict', k.name, k.actual, base, null::text from conflict k
   where not exists (select from duplicate d where d.r = k.r)
  union all
  select t.r, 'claimed', t.holder, 0, base, t.scope from taken t
   where not exists (select from duplicate d where d.r = t.r)
     and not exists (select from conflict k where k.r = t.r);
end $$;

-- The application appends and reads; what is recorded stays as it is.
grant select, insert on event to ${app};
grant select, insert, update on stream to ${app};
grant select, insert, delete on command, claim to ${app};
grant select, insert, update, delete on snapshot to ${app};
grant select on store, event_readable to ${app};

-- The log of a service: its events, the commands it answered, the claims it granted. A stream is at
-- the version of its last event. Appending goes through append() alone.

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

-- A repeated command gets its first answer. key is unique per actor; those of policies never expire.
-- key comes first in the index: append() asks for all keys of a batch at once.
create table command (
  actor       text        not null,
  key         text        not null,
  fingerprint text        not null,
  stream      text        not null,
  version     int         not null,
  position    bigint      not null,
  recorded_at timestamptz not null,
  primary key (key, actor)
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
-- The caller sends at most one request per stream, per (actor, key) and per claim in a batch, numbers
-- them from 1, and lists streams and events in the requests' order. Columns of one kind have one
-- letter: r_ requests (with their first stream's name and place in s_, and how many events they have),
-- s_ streams, c_ claims, e_ events (with their stream's place in s_).
-- The lane lock makes positions dense and commit order position order. It is a statement of its own,
-- so that everything below sees all earlier appends.
-- Plain statements over arrays that share subscripts, and no joins between them: their cost grows
-- with the batch and not with its square, and what a batch does not have costs nothing.
create function append(
  r_actor text[], r_key text[], r_fingerprint text[], r_name text[], r_stream int[], r_events int[],
  s_request int[], s_name text[], s_expected int[], s_events int[],
  c_request int[], c_scope text[], c_key text[], c_stream text[], c_take boolean[],
  e_stream int[], e_name text[], e_offset int[], e_id uuid[], e_type text[], e_actor text[],
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
  s_actual int[];
  accepted boolean[] := array_fill(true, array[cardinality(r_actor)]);
begin
  perform pg_advisory_xact_lock(7234001);

  select e.position, e.recorded_at into base, last_at
    from event e order by e.position desc limit 1;
  base := coalesce(base, 0);
  last_at := greatest(p_now, coalesce(last_at, p_now));
  s_actual := array(
    select coalesce((select e.version from event e
                      where e.stream = s.name order by e.version desc limit 1), 0)
      from unnest(s_name) with ordinality s(name, ord) order by s.ord);

  for request, status, stream, version, position, detail in
    with known as materialized (select * from command k where k.key = any (r_key))
    select a.ord, 'duplicate', k.stream, k.version, k.position, k.fingerprint
      from known k
      join unnest(r_actor, r_key) with ordinality a(actor, key, ord)
        on a.key = k.key and a.actor = k.actor
  loop
    accepted[request] := false;
    return next;
  end loop;

  for request, status, stream, version, position, detail in
    select w.r, 'conflict', w.name, w.actual, base, null
      from unnest(s_request, s_name, s_expected, s_actual)
           with ordinality w(r, name, expected, actual, ord)
     where w.expected >= 0 and w.expected <> w.actual order by w.ord
  loop
    continue when not accepted[request];
    accepted[request] := false;
    return next;
  end loop;

  if cardinality(c_request) > 0 then
    for request, status, stream, version, position, detail in
      select c.r, 'claimed', h.stream, 0, base, c.scope
        from unnest(c_request, c_scope, c_key, c_stream, c_take)
             with ordinality c(r, scope, key, stream, take, ord)
        cross join lateral (select x.stream from claim x
                             where x.scope = c.scope and x.key = c.key limit 1) h
       where c.take and h.stream <> c.stream order by c.ord
    loop
      continue when not accepted[request];
      accepted[request] := false;
      return next;
    end loop;
    delete from claim h
      using unnest(c_request, c_scope, c_key, c_stream, c_take) c(r, scope, key, stream, take)
      where accepted[c.r] and not c.take
        and h.scope = c.scope and h.key = c.key and h.stream = c.stream;
    insert into claim (scope, key, stream)
      select c.scope, c.key, c.stream
        from unnest(c_request, c_scope, c_key, c_stream, c_take) c(r, scope, key, stream, take)
       where accepted[c.r] and c.take
      on conflict do nothing;
  end if;

  insert into event (position, stream, version, event_id, type, actor, correlation, causation,
                     trace, occurred_at, recorded_at, data)
    select base + row_number() over (order by e.ord) as position, e.name,
           s_actual[e.s] + e.off as version, e.id, e.type, e.actor, e.correlation, e.causation,
           e.trace, e.occurred_at, last_at, e.data
      from unnest(e_stream, e_name, e_offset, e_id, e_type, e_actor, e_correlation, e_causation,
                  e_trace, e_occurred_at, e_data)
           with ordinality e(s, name, off, id, type, actor, correlation, causation, trace,
                             occurred_at, data, ord)
     where accepted[s_request[e.s]];

  return query
  with answer as materialized (
    select a.ord::int as r, a.actor, a.key, a.fingerprint, a.name,
           s_actual[a.s] + s_events[a.s] as version,
           base + case when a.news = 0 then 0
                       else sum(a.news) over (order by a.ord rows unbounded preceding)
                  end as position
      from unnest(r_actor, r_key, r_fingerprint, r_name, r_stream, r_events)
           with ordinality a(actor, key, fingerprint, name, s, news, ord)
     where accepted[a.ord]),
  remembered as (
    insert into command (actor, key, fingerprint, stream, version, position, recorded_at)
    select n.actor, n.key, n.fingerprint, n.name, n.version, n.position, last_at
      from answer n where n.key is not null)
  select n.r, 'appended', n.name, n.version, n.position, null::text from answer n;
end $$;

-- The application appends and reads; what is recorded stays as it is.
grant select, insert on event to ${app};
grant select, insert, delete on command, claim to ${app};
grant select, insert, update, delete on snapshot to ${app};
grant select on store, event_readable to ${app};

-- Read models, their progress, and what they could not take in.

create schema read_model;
grant usage, create on schema read_model to ${app};

-- A view's tables. One generation of a version is behind the SQL view that queries use; another may
-- be building to take its place.
create table view_generation (
  view       text        not null,
  version    int         not null,
  generation int         not null,
  state      text        not null check (state in ('BUILDING', 'LIVE', 'RETIRED')),
  started_at timestamptz not null default clock_timestamp(),
  read_at    timestamptz not null default clock_timestamp(),
  primary key (view, version, generation)
);

-- How far a consumer (a view's generation, a policy, an inbox, the relay) has come in a source.
--   next             own log: position of the last event taken in; topic: the next offset
--   source_position  topic: log position, at the publisher, of the last event taken in
--   incarnation      topic: which life of the publisher's database that position belongs to
create table checkpoint (
  consumer        text        not null,
  source          text        not null,
  partition       int         not null,
  next            bigint      not null,
  source_position bigint      not null default 0,
  incarnation     text,
  topic_id        text,
  updated_at      timestamptz not null default clock_timestamp(),
  primary key (consumer, source, partition)
) with (fillfactor = 50);

-- Former lives of a publisher that a consumer has turned away from.
create table retired_incarnation (
  consumer    text not null,
  source      text not null,
  incarnation text not null,
  primary key (consumer, source, incarnation)
);

-- Events that a consumer cannot take in, and the later ones of the same key, in order.
create table parked (
  seq         bigint generated always as identity primary key,
  consumer    text        not null,
  key         text        not null,
  source      text        not null,
  partition   int         not null,
  next        bigint      not null,
  type        text        not null,
  event_id    uuid        not null,
  error       text        not null,
  parked_at   timestamptz not null default clock_timestamp(),
  record      jsonb       not null,
  data        bytea       not null
);
create index parked_in_order on parked (consumer, key, seq);

-- Who leads what. The lock is the truth; the heartbeat tells when its holder hangs.
create table leadership (
  name      text primary key,
  holder    uuid        not null,
  heartbeat timestamptz not null
);

-- Deadlines that policies set and that have not passed.
create table deadline (
  policy text        not null,
  key    text        not null,
  due    timestamptz not null,
  primary key (policy, key)
);
create index deadline_due on deadline (due);

grant select, insert, update, delete
  on view_generation, checkpoint, retired_incarnation, parked, leadership, deadline to ${app};

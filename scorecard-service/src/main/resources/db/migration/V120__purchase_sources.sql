-- What came from each source, counted as it comes: the log is too long to be counted when asked.
--   accepted    events that are in the log
--   last_time   the latest ce_time among them
--   last_heard  when the last of them was stored
create table purchase_source (
  source     text        primary key,
  accepted   bigint      not null,
  last_time  timestamptz not null,
  last_heard timestamptz not null
);
insert into purchase_source
  select source, count(*), max(time::timestamptz), max(recorded_at)
    from purchase_event group by source;

-- How many events of unmixed order lines had their effect and do not count any more: others came
-- before them, or took them back. Moves by differences, with the sums of its generation.
create table purchase_superseded (
  generation   int    not null,
  source       text   not null,
  party_system text   not null,
  party_value  text   not null,
  events       bigint not null,
  primary key (generation, source, party_system, party_value)
);

-- What is stored was made without it: it is made again at the next start.
update purchase_fold set form = 0;

grant select, insert, update on purchase_source to ${app};
grant select, insert, update, delete on purchase_superseded to ${app};

-- The positions of a category together, in blocks: a run over millions of them writes some thousand
-- rows, and only those that changed. A row per position would be as many rows and index entries.
drop table segment_position;

-- What the positions of a category come from, beside the positions themselves.
create table segment_category (
  category      text primary key,
  version       bigint not null,   -- another one whenever anything of the category changed
  model_version int not null,
  positions     int not null,      -- how many
  currencies    text[] not null,   -- all spend of it, also with names that nobody registered
  amounts       numeric[] not null,
  lines         bigint[] not null
);
create sequence segment_category_version;

-- Positions in the form of PositionBytes, ordered by supplier, so many in each block.
create table segment_block (
  category  text not null,
  number    int not null,          -- from 0, dense
  supplier  uuid not null,         -- of its first position
  positions bytea not null,
  primary key (category, number)
) with (toast_tuple_target = 8160);
alter table segment_block alter column positions set storage main;
create index segment_block_supplier on segment_block (category, supplier);

-- Who came to stand where, as long as no event says so: written with the blocks.
create table segment_untold (
  id            bigint generated always as identity primary key,
  category      text not null,
  model_version int not null,
  suppliers     uuid[] not null,
  quadrants     text[] not null,
  impacts       double precision[] not null,
  risks         double precision[] not null
);

-- term: which leader writes; one that was replaced finds another number here and writes no more.
alter table segment_run drop column spend_changes;
alter table segment_run add column term bigint not null default 0;
update segment_run set model_version = 0, position = -1;

-- In which categories spend moved since somebody looked; a row per batch of purchase events.
create table spend_moved (
  id         bigint generated always as identity primary key,
  categories text[] not null
);

grant select, insert, update, delete on segment_category, segment_block, segment_untold, spend_moved
  to ${app};
grant usage on sequence segment_category_version to ${app};

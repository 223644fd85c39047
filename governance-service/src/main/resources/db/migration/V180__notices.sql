-- What people are told. Both tables are made from the log and can be made again from it.

-- A notice is for whoever it concerns at the table of its partnership: persons, and roles of a side.
create table notice (
  id             uuid        primary key,
  position       bigint      not null,
  partnership_id uuid        not null,
  supplier_id    uuid        not null,
  kind           text        not null,
  title          text        not null,
  path           text        not null,
  due_on         date,
  at             timestamptz not null,
  actor          text        not null,
  persons        uuid[]      not null,
  ours           text[]      not null,
  theirs         text[]      not null
);
create index notice_of_partnership on notice (partnership_id, position desc);

-- What somebody did with a notice; no row: unread.
create table notice_mark (
  account text not null,
  notice  uuid not null,
  mark    text not null check (mark in ('READ', 'ARCHIVED')),
  primary key (account, notice)
);

-- Where somebody wants mail. The only place where an address stands: deleting the row forgets it.
--   supplier_id  of a supplier's user; null: one of ours
create table mail_address (
  account     text primary key,
  address     text        not null,
  supplier_id uuid,
  recorded_at timestamptz not null default clock_timestamp()
);

grant select, insert, update, delete on notice, notice_mark, mail_address to ${app};

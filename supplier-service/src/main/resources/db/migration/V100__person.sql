-- People on the suppliers' side. Events know their ids only; deleting a row erases the person
-- everywhere, and the history stays valid.
create table person (
  id          uuid primary key,
  name        text not null,
  email       text not null,
  phone       text,
  recorded_at timestamptz not null default clock_timestamp()
);
grant select, insert, update, delete on person to ${app};

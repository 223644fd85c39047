-- A person is written before the event that names it, so that nobody is ever named and not known, and
-- kept from then on. What was written for a request that came to nothing is swept.
alter table person add column supplier_id uuid;
-- Written by who does not know this yet: after the event, so kept.
alter table person add column kept boolean not null default true;
alter table person add check (kept or supplier_id is not null);
create index person_not_kept on person (recorded_at) where not kept;

-- Whose data were erased: ids only. A repeated request brings nobody back.
create table erased_person (
  id          uuid primary key,
  supplier_id uuid not null,
  erased_at   timestamptz not null default clock_timestamp()
);
grant select, insert on erased_person to ${app};

-- Who read what of the confidential and restricted disclosures, and when. The service may add to it
-- and read it; nobody changes or deletes what stands here.
create table disclosure_access (
  id                bigint      generated always as identity primary key,
  at                timestamptz not null default clock_timestamp(),
  actor             text        not null check (length(actor) between 1 and 500),
  supplier_id       uuid        not null,
  disclosure_id     uuid        not null,
  version           integer     not null,
  direction         text        not null,
  kind              text        not null,
  information_class text        not null
);
create index disclosure_access_supplier on disclosure_access (supplier_id, id);
create index disclosure_access_disclosure on disclosure_access (disclosure_id, id);
grant select, insert on disclosure_access to ${app};

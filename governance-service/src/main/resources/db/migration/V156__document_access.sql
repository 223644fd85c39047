-- Who fetched which version of the confidential and restricted documents, and when. The service may
-- add to it and read it; nobody changes or deletes what stands here.
create table document_access (
  id                bigint      generated always as identity primary key,
  at                timestamptz not null default clock_timestamp(),
  actor             text        not null check (length(actor) between 1 and 500),
  supplier_id       uuid        not null,
  document_id       uuid        not null,
  version           integer     not null,
  sha256            text        not null,
  information_class text        not null
);
create index document_access_supplier on document_access (supplier_id, id);
create index document_access_document on document_access (document_id, id);
grant select, insert on document_access to ${app};

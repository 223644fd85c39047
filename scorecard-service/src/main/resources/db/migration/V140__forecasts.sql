-- The forecast log, and the quarantine for more topics than one.

-- Every forecast event that could be read, once per (source, id) and content. Only ever added to.
--   position    dense, in commit order; what the relay follows
--   content_no  0 for the first content that came under an id
--   item_hash   the item, or the group of items, and the unit: events are folded per supplier and item
--   party_…     the supplier as the event names it; aliases and merges are applied at reading
--   time        ce_time as it was written, with its offset
create table forecast_event (
  position      bigint      primary key,
  id_hash       uuid        not null,
  content_no    smallint    not null,
  content_hash  uuid        not null,
  recorded_at   timestamptz not null,
  item_hash     uuid        not null,
  party_system  text        not null,
  party_value   text        not null,
  source        text        not null,
  id            text        not null,
  type          text        not null,
  time          text        not null,
  origin        text        not null check (origin in ('KAFKA', 'INTAKE')),
  data          bytea       not null,
  constraint forecast_event_once unique (id_hash, content_no)
);
create index forecast_event_party on forecast_event (party_system, party_value, item_hash);
create index forecast_event_item on forecast_event (item_hash);
create index forecast_event_reused on forecast_event (id_hash) where content_no > 0;
create index forecast_event_to_relay on forecast_event (position) where origin = 'INTAKE';

-- Up to which position the log has changed something of whom; as few rows as there are suppliers.
create table forecast_party (
  party_system text   not null,
  party_value  text   not null,
  position     bigint not null,
  primary key (party_system, party_value)
);

-- What could not be read came from this topic.
alter table quarantine add column topic text not null default 'purchase-events';

grant select, insert on forecast_event to ${app};
grant select, insert, update on forecast_party to ${app};

-- Which transaction last changed what scorecards are made of, so that one that was kept can be told
-- from one that is out of date without making it again.
--   party_…  whose lines, sums, unsettled or unreadable events changed, as they name the supplier;
--            both empty: what concerns every supplier (market prices, another generation of sums)
--   changed  pg_current_xact_id of that transaction. Whoever has seen all rows of a snapshot finds
--            what came since among those not before the snapshot's xmin. It is found by its index,
--            so that no update is a HOT one: room left in the pages would help nobody.
create table purchase_change (
  party_system text   not null,
  party_value  text   not null,
  changed      bigint not null,
  primary key (party_system, party_value)
);
create index purchase_change_changed on purchase_change (changed);

grant select, insert, update on purchase_change to ${app};

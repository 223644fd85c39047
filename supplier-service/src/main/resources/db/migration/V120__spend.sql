-- Spend, from purchase events. One writer at a time (an advisory lock per batch), so a batch sees
-- everything before it and no row here is ever fought over.

-- Every purchase event's identity, and what it says about spend. Several contents may come under
-- one id; then the first in the order (business date, time, content) counts, the others never.
create table spend_event (
  id_hash       uuid     not null,
  content_hash  uuid     not null,
  line_hash     uuid,              -- null: says nothing about spend, only its id matters
  counts        boolean  not null default true,
  kind          text     not null,
  source        text     not null,
  id            text     not null,
  business_date date     not null,
  second        bigint   not null, -- of its ce_time, since 1970
  nano          int      not null,
  party_system  text     not null, -- empty: party_value is a supplier's own id
  party_value   text     not null,
  number        text,              -- of the receipt
  quantity      numeric,
  unit_price    numeric,
  currency      text,
  category      text,
  requested_on  date,
  promised_on   date,
  by_buyer      boolean,
  primary key (id_hash, content_hash)
);
create index spend_event_line on spend_event (line_hash);

-- What an order line adds to spend; no row for one that was not placed yet.
create table spend_line (
  line_hash    uuid primary key,
  mixed        boolean not null, -- its events name the supplier in different words: aliases decide
  party_system text    not null,
  party_value  text    not null,
  category     text    not null,
  month        date    not null, -- of the due date, as everywhere
  currency     text    not null,
  amount       numeric not null,
  received     boolean not null
);
create index spend_line_mixed on spend_line (line_hash) where mixed;

-- The sums of lines that are not mixed, by the words in which events name the supplier: an alias
-- that becomes known later changes no row here.
create table spend_sum (
  party_system text    not null,
  party_value  text    not null,
  category     text    not null,
  month        date    not null,
  currency     text    not null,
  amount       numeric not null,
  lines        bigint  not null,
  primary key (party_system, party_value, category, month, currency)
);
create index spend_sum_category on spend_sum (category);

grant select, insert, update, delete on spend_event, spend_line, spend_sum to ${app};

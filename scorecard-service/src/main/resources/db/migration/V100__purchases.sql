-- The purchase log and what is folded from it. The log is the truth: every other table here can be
-- made again from it, whatever the order in which events came.

-- Every purchase event that could be read, once per (source, id) and content.
--   position       dense, in commit order; what `after=` waits for and the relay follows
--   line_hash      the order line it is about; null for market prices
--   time           ce_time as it was written, with its offset
--   business_date  the day on which it happened in the business
create table purchase_event (
  position      bigint      primary key,
  id_hash       uuid        not null,
  content_hash  uuid        not null,
  line_hash     uuid,
  source        text        not null,
  id            text        not null,
  type          text        not null,
  time          text        not null,
  party_system  text,
  party_value   text,
  business_date date        not null,
  recorded_at   timestamptz not null,
  origin        text        not null check (origin in ('KAFKA', 'INTAKE')),
  data          bytea       not null,
  constraint purchase_event_once unique (id_hash, content_hash)
);
create index purchase_event_line on purchase_event (line_hash);
create index purchase_event_party on purchase_event (party_system, party_value);
create index purchase_event_to_relay on purchase_event (position) where origin = 'INTAKE';
create index purchase_event_recorded_at on purchase_event using brin (recorded_at);

-- Ids under which more than one content came; so few that looking here is free.
create table purchase_id_reused (
  id_hash uuid primary key
);

-- An order line with all its facts, as of the end of time.
--   party          who the placing event says the supplier is; null until that has come
--   last_fact_on   from that day on only the due date can still change how the line counts
--   mixed          its events name the supplier in different words, so that aliases decide: such a
--                  line is not in purchase_total, it is folded when it is read
--   lines_due …    its share in the sums that are not due before due_on
create table purchase_line (
  line_hash                uuid    primary key,
  order_system             text    not null,
  order_number             text    not null,
  line_number              text    not null,
  mixed                    boolean not null default false,
  party_system             text,
  party_value              text,
  due_on                   date,
  last_fact_on             date,
  ordered_on               date,
  currency                 text,
  item_number              text,
  category                 text,
  received                 numeric,
  amount                   numeric,
  lines_due                numeric,
  lines_on_time_in_full    numeric,
  lines_buyer_caused       numeric,
  delivered_by_due_amount  numeric,
  due_amount               numeric
) with (fillfactor = 80);
create index purchase_line_due on purchase_line (party_system, party_value, due_on);
create index purchase_line_last_fact on purchase_line (party_system, party_value, last_fact_on);

-- Which parties a mixed line names.
create table purchase_line_party (
  line_hash    uuid not null,
  party_system text not null,
  party_value  text not null,
  primary key (party_system, party_value, line_hash)
);
create index purchase_line_party_line on purchase_line_party (line_hash);

-- What lines add to the metrics, as of the end of time. Amounts keep currency and order date, so
-- that rates apply when they are read; parties are as events name them, so that aliases do.
create table purchase_total (
  party_system                     text not null,
  party_value                      text not null,
  month                            date not null,
  currency                         text not null,
  ordered_on                       date not null,
  invoice_currency                 text not null,
  events                           numeric not null,
  lines_due                        numeric not null,
  lines_on_time_in_full            numeric not null,
  lines_buyer_caused               numeric not null,
  delivered_by_due_amount          numeric not null,
  due_amount                       numeric not null,
  lead_lines                       numeric not null,
  lead_days                        numeric not null,
  lead_days_squared                numeric not null,
  lead_negative                    numeric not null,
  lead_open                        numeric not null,
  lead_undated                     numeric not null,
  countable_lines                  numeric not null,
  countable_received               numeric not null,
  countable_rejected               numeric not null,
  not_countable_lines              numeric not null,
  received_lines                   numeric not null,
  spend                            numeric not null,
  standard_lines                   numeric not null,
  no_standard_lines                numeric not null,
  standard_lines_at_order_price    numeric not null,
  standard_lines_at_standard_price numeric not null,
  invoices                         numeric not null,
  invoiced                         numeric not null,
  invoiced_at_order_price          numeric not null,
  confirmed_lines                  numeric not null,
  confirmation_days                numeric not null,
  confirmation_negative            numeric not null,
  not_confirmed                    numeric not null,
  complaints_closed                numeric not null,
  complaint_days                   numeric not null,
  complaints_negative              numeric not null,
  complaints_open                  numeric not null,
  primary key (party_system, party_value, month, currency, ordered_on, invoice_currency)
) with (fillfactor = 70);

-- Events of unmixed lines that have not had their effect, and why.
--   period_on  the line's due date once it is placed, else the business date
create table purchase_unsettled (
  id_hash       uuid not null,
  content_hash  uuid not null,
  line_hash     uuid not null,
  party_system  text not null,
  party_value   text not null,
  period_on     date not null,
  business_date date not null,
  state         text not null check (state in ('WAITING', 'QUARANTINED')),
  code          text not null,
  primary key (id_hash, content_hash)
);
create index purchase_unsettled_line on purchase_unsettled (line_hash);
create index purchase_unsettled_party on purchase_unsettled (party_system, party_value, period_on);

-- What could not be read as a purchase event, as it came.
--   fingerprint  of headers and body: the same bytes again are counted, not kept again
--   replayed_at  until then it could not be read, which answers as of an earlier time repeat
create table quarantine (
  id            uuid        primary key,
  fingerprint   uuid        not null unique,
  code          text        not null,
  reason        text        not null,
  source        text,
  event_id      text,
  type          text,
  party_system  text,
  party_value   text,
  happened_on   date,
  headers       jsonb       not null,
  body          bytea       not null,
  origin        text        not null check (origin in ('KAFKA', 'INTAKE')),
  state         text        not null default 'OPEN' check (state in ('OPEN', 'REPLAYED')),
  count         bigint      not null default 1,
  first_seen    timestamptz not null,
  last_seen     timestamptz not null,
  replayed_at   timestamptz,
  check ((state = 'REPLAYED') = (replayed_at is not null))
);
create index quarantine_open on quarantine (first_seen) where state = 'OPEN';
create index quarantine_party on quarantine (party_system, party_value);

-- Appends new events to the log. One at a time, so that positions are dense and in commit order;
-- called last in its transaction, so that others wait only for the commit.
-- r_known: ids of this call that are known to have come with another content. When another
-- transaction brought one meanwhile, the caller has folded too little and must start over.
create function append_purchases(
  r_id_hash uuid[], r_content_hash uuid[], r_line_hash uuid[], r_source text[], r_id text[],
  r_type text[], r_time text[], r_party_system text[], r_party_value text[],
  r_business_date date[], r_data bytea[], r_known uuid[], p_origin text)
returns bigint
language plpgsql volatile
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
as $$
declare
  base bigint;
  last_at timestamptz;
begin
  perform pg_advisory_xact_lock(7234101);
  perform 1 from unnest(r_id_hash) n(id_hash)
    where exists (select from purchase_event e where e.id_hash = n.id_hash)
      and not n.id_hash = any(r_known);
  if found then
    raise exception 'Another transaction used one of these ids' using errcode = '40001';
  end if;
  select e.position, e.recorded_at into base, last_at
    from purchase_event e order by e.position desc limit 1;
  base := coalesce(base, 0);
  insert into purchase_event (position, id_hash, content_hash, line_hash, source, id, type, time,
                              party_system, party_value, business_date, recorded_at, origin, data)
  select base + n.ord, n.id_hash, n.content_hash, n.line_hash, n.source, n.id, n.type, n.time,
         n.party_system, n.party_value, n.business_date,
         greatest(clock_timestamp(), last_at), p_origin, n.data
    from unnest(r_id_hash, r_content_hash, r_line_hash, r_source, r_id, r_type, r_time,
                r_party_system, r_party_value, r_business_date, r_data) with ordinality
         n(id_hash, content_hash, line_hash, source, id, type, time, party_system, party_value,
           business_date, data, ord);
  return base + cardinality(r_id_hash);
end $$;

-- The log is only ever added to.
grant select, insert on purchase_event, purchase_id_reused to ${app};
grant select, insert, update, delete
  on purchase_line, purchase_line_party, purchase_total, purchase_unsettled, quarantine to ${app};

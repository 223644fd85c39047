-- The purchase log and what is folded from it. The log is the truth: every other table here can be
-- made again from it, whatever the order in which events came.

-- Every purchase event that could be read, once per (source, id) and content.
--   position    dense, in commit order; what `after=` waits for and the relay follows
--   content_no  0 for the first content that came under an id, which nearly all are; no two
--               transactions can take the same number, so that none overlooks the other
--   line_hash   the order line it is about; null for market prices
--   time        ce_time as it was written, with its offset
create table purchase_event (
  position      bigint      primary key,
  id_hash       uuid        not null,
  content_hash  uuid        not null,
  line_hash     uuid,
  recorded_at   timestamptz not null,
  content_no    smallint    not null,
  source        text        not null,
  id            text        not null,
  type          text        not null,
  time          text        not null,
  origin        text        not null check (origin in ('KAFKA', 'INTAKE')),
  data          bytea       not null,
  constraint purchase_event_once unique (id_hash, content_no)
);
create index purchase_event_line on purchase_event (line_hash);
create index purchase_event_to_relay on purchase_event (position) where origin = 'INTAKE';
create index purchase_event_recorded_at on purchase_event using brin (recorded_at);

-- Ids under which more than one content came; so few that looking here is free.
create table purchase_id_reused (
  id_hash uuid primary key
);

-- Which generation of the sums is read, and which one is being made from the log.
--   form, currency  of the lines and sums that are read: another code or reporting currency makes
--                   all of them again
--   building_…      the same of those being made: what other code began is not gone on with
create table purchase_fold (
  single   boolean primary key default true check (single),
  serving  int  not null default 1,
  building int,
  form     int  not null default 0,
  currency text not null default '',
  building_form     int,
  building_currency text
);
insert into purchase_fold default values;

-- An order line with all its facts, as of the end of time.
--   generation     the newest of the sums that the line is in
--   events         a copy of its events in the form of LineCodec, to fold it without the log
--   contested      one of its ids came with another content too, perhaps on another line
--   mixed          its events name the supplier in different words, so that aliases decide: such a
--                  line is not in purchase_total, it is folded when it is read
--   unsettled      some of its events are in purchase_unsettled
--   party          the supplier as its events name it; of a mixed line, as the placing one does
--   last_fact_on   from that day on only the due date can still change how the line counts
--   facts_until    that day or later; seldom moves, so that an index on it costs little
--   complained_…   from and until when complaints were opened
--   lines_due …    its share in the sums that are not due before due_on
-- Rows grow with their events and are updated in place, so pages begin half empty.
create table purchase_line (
  line_hash                uuid    primary key,
  order_system             text    not null,
  order_number             text    not null,
  line_number              text    not null,
  generation               int     not null default 0,
  contested                boolean not null default false,
  mixed                    boolean not null default false,
  unsettled                boolean not null default false,
  party_system             text,
  party_value              text,
  due_on                   date,
  last_fact_on             date,
  facts_until              date,
  complained_from          date,
  complained_until         date,
  ordered_on               date,
  lines_due                smallint,
  lines_on_time_in_full    smallint,
  lines_buyer_caused       smallint,
  currency                 text,
  item_number              text,
  category                 text,
  received                 numeric,
  amount                   numeric,
  delivered_by_due_amount  numeric,
  due_amount               numeric,
  events                   bytea
) with (fillfactor = 50, toast_tuple_target = 4000);
alter table purchase_line alter column events set storage main;
create index purchase_line_due on purchase_line (party_system, party_value, due_on);
create index purchase_line_facts_until on purchase_line (party_system, party_value, facts_until);
create index purchase_line_complained on purchase_line (party_system, party_value, complained_from)
  where complained_from is not null;

-- Which parties a mixed line names.
create table purchase_line_party (
  line_hash    uuid not null,
  party_system text not null,
  party_value  text not null,
  primary key (party_system, party_value, line_hash)
);
create index purchase_line_party_line on purchase_line_party (line_hash);

-- What lines add to the metrics, as of the end of time. Amounts keep currency and, where they need
-- a rate, order date, so that rates apply when they are read (the date is 1970-01-01 where all is
-- in the reporting currency); parties are as events name them, so that aliases do.
create table purchase_sum (
  generation                       int not null,
  party_system                     text not null,
  party_value                      text not null,
  month                            date not null,
  currency                         text not null,
  ordered_on                       date not null,
  invoice_currency                 text not null,
  events                           bigint not null,
  lines_due                        bigint not null,
  lines_on_time_in_full            bigint not null,
  lines_buyer_caused               bigint not null,
  delivered_by_due_amount          numeric not null,
  due_amount                       numeric not null,
  lead_lines                       bigint not null,
  lead_days                        bigint not null,
  lead_days_squared                bigint not null,
  lead_negative                    bigint not null,
  lead_open                        bigint not null,
  lead_undated                     bigint not null,
  countable_lines                  bigint not null,
  countable_received               numeric not null,
  countable_rejected               numeric not null,
  not_countable_lines              bigint not null,
  received_lines                   bigint not null,
  spend                            numeric not null,
  standard_lines                   bigint not null,
  no_standard_lines                bigint not null,
  standard_lines_at_order_price    numeric not null,
  standard_lines_at_standard_price numeric not null,
  invoices                         bigint not null,
  invoiced                         numeric not null,
  invoiced_at_order_price          numeric not null,
  confirmed_lines                  bigint not null,
  confirmation_days                bigint not null,
  confirmation_negative            bigint not null,
  not_confirmed                    bigint not null,
  complaints_closed                bigint not null,
  complaint_days                   bigint not null,
  complaints_negative              bigint not null,
  complaints_open                  bigint not null,
  primary key (generation, party_system, party_value, month, currency, ordered_on,
               invoice_currency)
) with (fillfactor = 70);

-- The sums that are read.
create view purchase_total as
  select * from purchase_sum where generation = (select serving from purchase_fold);

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

-- Holds everybody else off the rows of these lines, in the order of their hashes, and reads them. A
-- function so that the plan never depends on how many are asked for: one walk of the index for each.
create function open_purchase_lines(r_line_hash uuid[])
returns table (line_hash uuid, generation int, contested boolean, mixed boolean,
               unsettled boolean, events bytea)
language plpgsql volatile
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_bitmapscan = off
as $$
begin
  return query
    select l.line_hash, l.generation, l.contested, l.mixed, l.unsettled, l.events
      from purchase_line l
     where l.line_hash = any(r_line_hash)
     order by l.line_hash
       for update;
end $$;

-- Adds to the sums, in the order of the keys, so that two who add never wait in a circle. A function
-- because a statement of this length would be parsed anew with every batch.
create function add_purchase_totals(
  p_generation int,
  r_party_system text[], r_party_value text[], r_month date[], r_currency text[],
  r_ordered_on date[], r_invoice_currency text[], r_events bigint[], r_lines_due bigint[],
  r_lines_on_time_in_full bigint[], r_lines_buyer_caused bigint[],
  r_delivered_by_due_amount numeric[], r_due_amount numeric[], r_lead_lines bigint[],
  r_lead_days bigint[], r_lead_days_squared bigint[], r_lead_negative bigint[],
  r_lead_open bigint[], r_lead_undated bigint[], r_countable_lines bigint[],
  r_countable_received numeric[], r_countable_rejected numeric[], r_not_countable_lines bigint[],
  r_received_lines bigint[], r_spend numeric[], r_standard_lines bigint[],
  r_no_standard_lines bigint[], r_standard_lines_at_order_price numeric[],
  r_standard_lines_at_standard_price numeric[], r_invoices bigint[], r_invoiced numeric[],
  r_invoiced_at_order_price numeric[], r_confirmed_lines bigint[], r_confirmation_days bigint[],
  r_confirmation_negative bigint[], r_not_confirmed bigint[], r_complaints_closed bigint[],
  r_complaint_days bigint[], r_complaints_negative bigint[], r_complaints_open bigint[])
returns void
language plpgsql volatile
set plan_cache_mode = force_generic_plan
as $$
begin
  insert into purchase_sum as t (
    generation,
    party_system, party_value, month, currency, ordered_on, invoice_currency, events, lines_due,
    lines_on_time_in_full, lines_buyer_caused, delivered_by_due_amount, due_amount, lead_lines,
    lead_days, lead_days_squared, lead_negative, lead_open, lead_undated, countable_lines,
    countable_received, countable_rejected, not_countable_lines, received_lines, spend,
    standard_lines, no_standard_lines, standard_lines_at_order_price,
    standard_lines_at_standard_price, invoices, invoiced, invoiced_at_order_price,
    confirmed_lines, confirmation_days, confirmation_negative, not_confirmed, complaints_closed,
    complaint_days, complaints_negative, complaints_open)
  select
    p_generation,
    n.party_system, n.party_value, n.month, n.currency, n.ordered_on, n.invoice_currency,
    n.events, n.lines_due, n.lines_on_time_in_full, n.lines_buyer_caused,
    n.delivered_by_due_amount, n.due_amount, n.lead_lines, n.lead_days, n.lead_days_squared,
    n.lead_negative, n.lead_open, n.lead_undated, n.countable_lines, n.countable_received,
    n.countable_rejected, n.not_countable_lines, n.received_lines, n.spend, n.standard_lines,
    n.no_standard_lines, n.standard_lines_at_order_price, n.standard_lines_at_standard_price,
    n.invoices, n.invoiced, n.invoiced_at_order_price, n.confirmed_lines, n.confirmation_days,
    n.confirmation_negative, n.not_confirmed, n.complaints_closed, n.complaint_days,
    n.complaints_negative, n.complaints_open
    from unnest(
      r_party_system, r_party_value, r_month, r_currency, r_ordered_on, r_invoice_currency,
      r_events, r_lines_due, r_lines_on_time_in_full, r_lines_buyer_caused,
      r_delivered_by_due_amount, r_due_amount, r_lead_lines, r_lead_days, r_lead_days_squared,
      r_lead_negative, r_lead_open, r_lead_undated, r_countable_lines, r_countable_received,
      r_countable_rejected, r_not_countable_lines, r_received_lines, r_spend, r_standard_lines,
      r_no_standard_lines, r_standard_lines_at_order_price, r_standard_lines_at_standard_price,
      r_invoices, r_invoiced, r_invoiced_at_order_price, r_confirmed_lines, r_confirmation_days,
      r_confirmation_negative, r_not_confirmed, r_complaints_closed, r_complaint_days,
      r_complaints_negative, r_complaints_open)
      with ordinality n(
      party_system, party_value, month, currency, ordered_on, invoice_currency, events,
      lines_due, lines_on_time_in_full, lines_buyer_caused, delivered_by_due_amount, due_amount,
      lead_lines, lead_days, lead_days_squared, lead_negative, lead_open, lead_undated,
      countable_lines, countable_received, countable_rejected, not_countable_lines,
      received_lines, spend, standard_lines, no_standard_lines, standard_lines_at_order_price,
      standard_lines_at_standard_price, invoices, invoiced, invoiced_at_order_price,
      confirmed_lines, confirmation_days, confirmation_negative, not_confirmed,
      complaints_closed, complaint_days, complaints_negative, complaints_open, ord)
   order by n.ord
  on conflict (generation, party_system, party_value, month, currency, ordered_on,
               invoice_currency)
  do update set
    events = t.events + excluded.events, lines_due = t.lines_due + excluded.lines_due,
    lines_on_time_in_full = t.lines_on_time_in_full + excluded.lines_on_time_in_full,
    lines_buyer_caused = t.lines_buyer_caused + excluded.lines_buyer_caused,
    delivered_by_due_amount = t.delivered_by_due_amount + excluded.delivered_by_due_amount,
    due_amount = t.due_amount + excluded.due_amount,
    lead_lines = t.lead_lines + excluded.lead_lines,
    lead_days = t.lead_days + excluded.lead_days,
    lead_days_squared = t.lead_days_squared + excluded.lead_days_squared,
    lead_negative = t.lead_negative + excluded.lead_negative,
    lead_open = t.lead_open + excluded.lead_open,
    lead_undated = t.lead_undated + excluded.lead_undated,
    countable_lines = t.countable_lines + excluded.countable_lines,
    countable_received = t.countable_received + excluded.countable_received,
    countable_rejected = t.countable_rejected + excluded.countable_rejected,
    not_countable_lines = t.not_countable_lines + excluded.not_countable_lines,
    received_lines = t.received_lines + excluded.received_lines,
    spend = t.spend + excluded.spend,
    standard_lines = t.standard_lines + excluded.standard_lines,
    no_standard_lines = t.no_standard_lines + excluded.no_standard_lines,
    standard_lines_at_order_price = t.standard_lines_at_order_price + excluded.standard_lines_at_order_price,
    standard_lines_at_standard_price = t.standard_lines_at_standard_price + excluded.standard_lines_at_standard_price,
    invoices = t.invoices + excluded.invoices, invoiced = t.invoiced + excluded.invoiced,
    invoiced_at_order_price = t.invoiced_at_order_price + excluded.invoiced_at_order_price,
    confirmed_lines = t.confirmed_lines + excluded.confirmed_lines,
    confirmation_days = t.confirmation_days + excluded.confirmation_days,
    confirmation_negative = t.confirmation_negative + excluded.confirmation_negative,
    not_confirmed = t.not_confirmed + excluded.not_confirmed,
    complaints_closed = t.complaints_closed + excluded.complaints_closed,
    complaint_days = t.complaint_days + excluded.complaint_days,
    complaints_negative = t.complaints_negative + excluded.complaints_negative,
    complaints_open = t.complaints_open + excluded.complaints_open;
end $$;

-- Stores order lines as they are now. Those that have a row are locked by the caller; when another
-- transaction made the row of one that had none, the caller has folded too little: start over.
create function write_purchase_lines(
  r_line_hash uuid[], r_order_system text[], r_order_number text[], r_line_number text[],
  r_generation int[],
  r_contested boolean[], r_mixed boolean[], r_unsettled boolean[], r_party_system text[],
  r_party_value text[], r_due_on date[], r_last_fact_on date[], r_facts_until date[],
  r_complained_from date[], r_complained_until date[], r_ordered_on date[],
  r_lines_due smallint[], r_lines_on_time_in_full smallint[], r_lines_buyer_caused smallint[],
  r_currency text[], r_item_number text[], r_category text[], r_received numeric[],
  r_amount numeric[], r_delivered_by_due_amount numeric[], r_due_amount numeric[],
  r_events bytea[],
  r_is_new boolean[])
returns void
language plpgsql volatile
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
as $$
begin
  update purchase_line l set
    generation = n.generation,
    contested = n.contested, mixed = n.mixed, unsettled = n.unsettled,
    party_system = n.party_system, party_value = n.party_value, due_on = n.due_on,
    last_fact_on = n.last_fact_on, facts_until = n.facts_until,
    complained_from = n.complained_from, complained_until = n.complained_until,
    ordered_on = n.ordered_on, lines_due = n.lines_due,
    lines_on_time_in_full = n.lines_on_time_in_full, lines_buyer_caused = n.lines_buyer_caused,
    currency = n.currency, item_number = n.item_number, category = n.category,
    received = n.received, amount = n.amount,
    delivered_by_due_amount = n.delivered_by_due_amount, due_amount = n.due_amount,
    events = n.events
    from unnest(
      r_line_hash, r_order_system, r_order_number, r_line_number, r_generation,
      r_contested, r_mixed,
      r_unsettled, r_party_system, r_party_value, r_due_on, r_last_fact_on, r_facts_until,
      r_complained_from, r_complained_until, r_ordered_on, r_lines_due, r_lines_on_time_in_full,
      r_lines_buyer_caused, r_currency, r_item_number, r_category, r_received, r_amount,
      r_delivered_by_due_amount, r_due_amount, r_events,
      r_is_new) n(
      line_hash, order_system, order_number, line_number, generation,
      contested, mixed, unsettled,
      party_system, party_value, due_on, last_fact_on, facts_until, complained_from,
      complained_until, ordered_on, lines_due, lines_on_time_in_full, lines_buyer_caused,
      currency, item_number, category, received, amount, delivered_by_due_amount, due_amount,
      events,
      is_new)
   where l.line_hash = n.line_hash and not n.is_new;
  insert into purchase_line (
    line_hash, order_system, order_number, line_number, generation,
      contested, mixed, unsettled,
    party_system, party_value, due_on, last_fact_on, facts_until, complained_from,
    complained_until, ordered_on, lines_due, lines_on_time_in_full, lines_buyer_caused, currency,
    item_number, category, received, amount, delivered_by_due_amount, due_amount, events)
  select
    n.line_hash, n.order_system, n.order_number, n.line_number, n.generation,
    n.contested, n.mixed,
    n.unsettled, n.party_system, n.party_value, n.due_on, n.last_fact_on, n.facts_until,
    n.complained_from, n.complained_until, n.ordered_on, n.lines_due, n.lines_on_time_in_full,
    n.lines_buyer_caused, n.currency, n.item_number, n.category, n.received, n.amount,
    n.delivered_by_due_amount, n.due_amount, n.events
    from unnest(
      r_line_hash, r_order_system, r_order_number, r_line_number, r_generation,
      r_contested, r_mixed,
      r_unsettled, r_party_system, r_party_value, r_due_on, r_last_fact_on, r_facts_until,
      r_complained_from, r_complained_until, r_ordered_on, r_lines_due, r_lines_on_time_in_full,
      r_lines_buyer_caused, r_currency, r_item_number, r_category, r_received, r_amount,
      r_delivered_by_due_amount, r_due_amount, r_events,
      r_is_new) n(
      line_hash, order_system, order_number, line_number, generation,
      contested, mixed, unsettled,
      party_system, party_value, due_on, last_fact_on, facts_until, complained_from,
      complained_until, ordered_on, lines_due, lines_on_time_in_full, lines_buyer_caused,
      currency, item_number, category, received, amount, delivered_by_due_amount, due_amount,
      events,
      is_new)
   where n.is_new
   order by n.line_hash;
exception
  when unique_violation then
    raise exception 'Another transaction made one of these lines' using errcode = '40001';
end $$;

-- Appends new events to the log. One at a time, so that positions are dense and in commit order;
-- called last in its transaction, so that others wait only for the commit.
-- When another transaction used one of these ids meanwhile, the caller has folded too little and
-- must start over, looking the ids up first.
create function append_purchases(
  r_id_hash uuid[], r_content_no smallint[], r_content_hash uuid[], r_line_hash uuid[],
  r_source text[], r_id text[], r_type text[], r_time text[], r_data bytea[], p_origin text)
returns bigint
language plpgsql volatile
set plan_cache_mode = force_generic_plan
as $$
declare
  base bigint;
  last_at timestamptz;
begin
  perform pg_advisory_xact_lock(7234101);
  select e.position, e.recorded_at into base, last_at
    from purchase_event e order by e.position desc limit 1;
  base := coalesce(base, 0);
  insert into purchase_event (position, id_hash, content_hash, line_hash, recorded_at, content_no,
                              source, id, type, time, origin, data)
  select base + n.ord, n.id_hash, n.content_hash, n.line_hash,
         greatest(clock_timestamp(), last_at), n.content_no,
         n.source, n.id, n.type, n.time, p_origin, n.data
    from unnest(r_id_hash, r_content_no, r_content_hash, r_line_hash, r_source, r_id, r_type,
                r_time, r_data) with ordinality
         n(id_hash, content_no, content_hash, line_hash, source, id, type, time, data, ord);
  return base + cardinality(r_id_hash);
exception
  when unique_violation then
    raise exception 'Another event has one of these ids' using errcode = '40001';
end $$;

-- The log is only ever added to.
grant select, insert on purchase_event, purchase_id_reused to ${app};
grant select, insert, update, delete
  on purchase_line, purchase_line_party, purchase_sum, purchase_unsettled, quarantine to ${app};
grant select, update on purchase_fold to ${app};
grant select on purchase_total to ${app};

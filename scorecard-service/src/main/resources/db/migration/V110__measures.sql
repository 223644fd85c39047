-- What the total cost of ownership and late promises need of order lines. Lines and sums are made
-- again by the first instance with this code (LineCodec.FORM 2); until then these are 0.
alter table purchase_line
  add column lines_commit_past_due smallint,
  add column late_open_lines       smallint;

alter table purchase_sum
  add column lines_commit_past_due bigint  not null default 0,
  add column late_days             bigint  not null default 0,
  add column late_open_lines       bigint  not null default 0,
  add column late_open_due_days    bigint  not null default 0,
  add column rejected_amount       numeric not null default 0;

-- The columns of a view are those that its table had when it was made.
create or replace view purchase_total as
  select * from purchase_sum where generation = (select serving from purchase_fold);

-- The functions as in V100, with these columns.
drop function add_purchase_totals(
  int, text[], text[], date[], text[], date[], text[], bigint[], bigint[], bigint[], bigint[],
  numeric[], numeric[], bigint[], bigint[], bigint[], bigint[], bigint[], bigint[], bigint[],
  numeric[], numeric[], bigint[], bigint[], numeric[], bigint[], bigint[], numeric[], numeric[],
  bigint[], numeric[], numeric[], bigint[], bigint[], bigint[], bigint[], bigint[], bigint[],
  bigint[], bigint[]);

create function add_purchase_totals(
  p_generation int,
  r_party_system text[], r_party_value text[], r_month date[], r_currency text[],
  r_ordered_on date[], r_invoice_currency text[], r_events bigint[], r_lines_due bigint[],
  r_lines_on_time_in_full bigint[], r_lines_buyer_caused bigint[],
  r_lines_commit_past_due bigint[], r_late_days bigint[], r_late_open_lines bigint[],
  r_late_open_due_days bigint[], r_delivered_by_due_amount numeric[], r_due_amount numeric[],
  r_lead_lines bigint[], r_lead_days bigint[], r_lead_days_squared bigint[],
  r_lead_negative bigint[], r_lead_open bigint[], r_lead_undated bigint[],
  r_countable_lines bigint[], r_countable_received numeric[], r_countable_rejected numeric[],
  r_not_countable_lines bigint[], r_received_lines bigint[], r_spend numeric[],
  r_rejected_amount numeric[], r_standard_lines bigint[], r_no_standard_lines bigint[],
  r_standard_lines_at_order_price numeric[], r_standard_lines_at_standard_price numeric[],
  r_invoices bigint[], r_invoiced numeric[], r_invoiced_at_order_price numeric[],
  r_confirmed_lines bigint[], r_confirmation_days bigint[], r_confirmation_negative bigint[],
  r_not_confirmed bigint[], r_complaints_closed bigint[], r_complaint_days bigint[],
  r_complaints_negative bigint[], r_complaints_open bigint[])
returns void
language plpgsql volatile
set plan_cache_mode = force_generic_plan
as $$
begin
  insert into purchase_sum as t (
    generation,
    party_system, party_value, month, currency, ordered_on, invoice_currency, events, lines_due,
    lines_on_time_in_full, lines_buyer_caused, lines_commit_past_due, late_days, late_open_lines,
    late_open_due_days, delivered_by_due_amount, due_amount, lead_lines, lead_days,
    lead_days_squared, lead_negative, lead_open, lead_undated, countable_lines,
    countable_received, countable_rejected, not_countable_lines, received_lines, spend,
    rejected_amount, standard_lines, no_standard_lines, standard_lines_at_order_price,
    standard_lines_at_standard_price, invoices, invoiced, invoiced_at_order_price,
    confirmed_lines, confirmation_days, confirmation_negative, not_confirmed, complaints_closed,
    complaint_days, complaints_negative, complaints_open)
  select
    p_generation,
    n.party_system, n.party_value, n.month, n.currency, n.ordered_on, n.invoice_currency,
    n.events, n.lines_due, n.lines_on_time_in_full, n.lines_buyer_caused, n.lines_commit_past_due,
    n.late_days, n.late_open_lines, n.late_open_due_days, n.delivered_by_due_amount, n.due_amount,
    n.lead_lines, n.lead_days, n.lead_days_squared, n.lead_negative, n.lead_open, n.lead_undated,
    n.countable_lines, n.countable_received, n.countable_rejected, n.not_countable_lines,
    n.received_lines, n.spend, n.rejected_amount, n.standard_lines, n.no_standard_lines,
    n.standard_lines_at_order_price, n.standard_lines_at_standard_price, n.invoices, n.invoiced,
    n.invoiced_at_order_price, n.confirmed_lines, n.confirmation_days, n.confirmation_negative,
    n.not_confirmed, n.complaints_closed, n.complaint_days, n.complaints_negative,
    n.complaints_open
    from unnest(
      r_party_system, r_party_value, r_month, r_currency, r_ordered_on, r_invoice_currency,
      r_events, r_lines_due, r_lines_on_time_in_full, r_lines_buyer_caused,
      r_lines_commit_past_due, r_late_days, r_late_open_lines, r_late_open_due_days,
      r_delivered_by_due_amount, r_due_amount, r_lead_lines, r_lead_days, r_lead_days_squared,
      r_lead_negative, r_lead_open, r_lead_undated, r_countable_lines, r_countable_received,
      r_countable_rejected, r_not_countable_lines, r_received_lines, r_spend, r_rejected_amount,
      r_standard_lines, r_no_standard_lines, r_standard_lines_at_order_price,
      r_standard_lines_at_standard_price, r_invoices, r_invoiced, r_invoiced_at_order_price,
      r_confirmed_lines, r_confirmation_days, r_confirmation_negative, r_not_confirmed,
      r_complaints_closed, r_complaint_days, r_complaints_negative, r_complaints_open)
      with ordinality n(
      party_system, party_value, month, currency, ordered_on, invoice_currency, events, lines_due,
      lines_on_time_in_full, lines_buyer_caused, lines_commit_past_due, late_days,
      late_open_lines, late_open_due_days, delivered_by_due_amount, due_amount, lead_lines,
      lead_days, lead_days_squared, lead_negative, lead_open, lead_undated, countable_lines,
      countable_received, countable_rejected, not_countable_lines, received_lines, spend,
      rejected_amount, standard_lines, no_standard_lines, standard_lines_at_order_price,
      standard_lines_at_standard_price, invoices, invoiced, invoiced_at_order_price,
      confirmed_lines, confirmation_days, confirmation_negative, not_confirmed, complaints_closed,
      complaint_days, complaints_negative, complaints_open, ord)
   order by n.ord
  on conflict (generation, party_system, party_value, month, currency, ordered_on,
               invoice_currency)
  do update set
    events = t.events + excluded.events,
    lines_due = t.lines_due + excluded.lines_due,
    lines_on_time_in_full = t.lines_on_time_in_full + excluded.lines_on_time_in_full,
    lines_buyer_caused = t.lines_buyer_caused + excluded.lines_buyer_caused,
    lines_commit_past_due = t.lines_commit_past_due + excluded.lines_commit_past_due,
    late_days = t.late_days + excluded.late_days,
    late_open_lines = t.late_open_lines + excluded.late_open_lines,
    late_open_due_days = t.late_open_due_days + excluded.late_open_due_days,
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
    rejected_amount = t.rejected_amount + excluded.rejected_amount,
    standard_lines = t.standard_lines + excluded.standard_lines,
    no_standard_lines = t.no_standard_lines + excluded.no_standard_lines,
    standard_lines_at_order_price =
      t.standard_lines_at_order_price + excluded.standard_lines_at_order_price,
    standard_lines_at_standard_price =
      t.standard_lines_at_standard_price + excluded.standard_lines_at_standard_price,
    invoices = t.invoices + excluded.invoices,
    invoiced = t.invoiced + excluded.invoiced,
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

drop function write_purchase_lines(
  uuid[], text[], text[], text[], int[], boolean[], boolean[], boolean[], text[], text[], date[],
  date[], date[], date[], date[], date[], smallint[], smallint[], smallint[], text[], text[],
  text[], numeric[], numeric[], numeric[], numeric[], bytea[], boolean[]);

create function write_purchase_lines(
  r_line_hash uuid[], r_order_system text[], r_order_number text[], r_line_number text[],
  r_generation int[],
  r_contested boolean[], r_mixed boolean[], r_unsettled boolean[], r_party_system text[],
  r_party_value text[], r_due_on date[], r_last_fact_on date[], r_facts_until date[],
  r_complained_from date[], r_complained_until date[], r_ordered_on date[],
  r_lines_due smallint[], r_lines_on_time_in_full smallint[], r_lines_buyer_caused smallint[],
  r_lines_commit_past_due smallint[], r_late_open_lines smallint[],
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
    lines_commit_past_due = n.lines_commit_past_due, late_open_lines = n.late_open_lines,
    currency = n.currency, item_number = n.item_number, category = n.category,
    received = n.received, amount = n.amount,
    delivered_by_due_amount = n.delivered_by_due_amount, due_amount = n.due_amount,
    events = n.events
    from unnest(
      r_line_hash, r_order_system, r_order_number, r_line_number, r_generation,
      r_contested, r_mixed,
      r_unsettled, r_party_system, r_party_value, r_due_on, r_last_fact_on, r_facts_until,
      r_complained_from, r_complained_until, r_ordered_on, r_lines_due, r_lines_on_time_in_full,
      r_lines_buyer_caused, r_lines_commit_past_due, r_late_open_lines, r_currency, r_item_number,
      r_category, r_received, r_amount,
      r_delivered_by_due_amount, r_due_amount, r_events,
      r_is_new) n(
      line_hash, order_system, order_number, line_number, generation,
      contested, mixed, unsettled,
      party_system, party_value, due_on, last_fact_on, facts_until, complained_from,
      complained_until, ordered_on, lines_due, lines_on_time_in_full, lines_buyer_caused,
      lines_commit_past_due, late_open_lines, currency, item_number, category, received, amount,
      delivered_by_due_amount, due_amount,
      events,
      is_new)
   where l.line_hash = n.line_hash and not n.is_new;
  insert into purchase_line (
    line_hash, order_system, order_number, line_number, generation,
      contested, mixed, unsettled,
    party_system, party_value, due_on, last_fact_on, facts_until, complained_from,
    complained_until, ordered_on, lines_due, lines_on_time_in_full, lines_buyer_caused,
    lines_commit_past_due, late_open_lines, currency,
    item_number, category, received, amount, delivered_by_due_amount, due_amount, events)
  select
    n.line_hash, n.order_system, n.order_number, n.line_number, n.generation,
    n.contested, n.mixed,
    n.unsettled, n.party_system, n.party_value, n.due_on, n.last_fact_on, n.facts_until,
    n.complained_from, n.complained_until, n.ordered_on, n.lines_due, n.lines_on_time_in_full,
    n.lines_buyer_caused, n.lines_commit_past_due, n.late_open_lines, n.currency, n.item_number,
    n.category, n.received, n.amount,
    n.delivered_by_due_amount, n.due_amount, n.events
    from unnest(
      r_line_hash, r_order_system, r_order_number, r_line_number, r_generation,
      r_contested, r_mixed,
      r_unsettled, r_party_system, r_party_value, r_due_on, r_last_fact_on, r_facts_until,
      r_complained_from, r_complained_until, r_ordered_on, r_lines_due, r_lines_on_time_in_full,
      r_lines_buyer_caused, r_lines_commit_past_due, r_late_open_lines, r_currency, r_item_number,
      r_category, r_received, r_amount,
      r_delivered_by_due_amount, r_due_amount, r_events,
      r_is_new) n(
      line_hash, order_system, order_number, line_number, generation,
      contested, mixed, unsettled,
      party_system, party_value, due_on, last_fact_on, facts_until, complained_from,
      complained_until, ordered_on, lines_due, lines_on_time_in_full, lines_buyer_caused,
      lines_commit_past_due, late_open_lines, currency, item_number, category, received, amount,
      delivered_by_due_amount, due_amount,
      events,
      is_new)
   where n.is_new
   order by n.line_hash;
exception
  when unique_violation then
    raise exception 'Another transaction made one of these lines' using errcode = '40001';
end $$;

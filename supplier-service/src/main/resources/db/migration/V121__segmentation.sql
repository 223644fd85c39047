-- Where every supplier stands in every category, as computed last. Made again from the active model,
-- judgements and spend at any time; only the events of moves are for ever.
create table segment_position (
  category        text not null,
  supplier_id     uuid not null,
  name            text not null,
  status          text not null,
  spend           text[] not null,           -- amount and currency, one per currency
  spend_share     double precision not null, -- percent of all spend
  category_share  double precision not null, -- percent of the category's spend
  impact          double precision,
  impact_coverage double precision not null,
  risk            double precision,
  risk_coverage   double precision not null,
  quadrant        text,
  model_version   int not null,
  told            text,                      -- the quadrant that the last event told of
  primary key (category, supplier_id)
);
create index segment_position_impact on segment_position (category, coalesce(impact, -1) desc, supplier_id);
create index segment_position_risk on segment_position (category, coalesce(risk, -1) desc, supplier_id);
create index segment_position_supplier on segment_position (supplier_id);
create index segment_position_untold on segment_position (category, supplier_id)
  where quadrant is not null and told is distinct from quadrant;

-- One row: what the positions reflect.
create table segment_run (
  model_version int not null,
  position      bigint not null, -- of the log
  spend_changes bigint not null,
  only_row      boolean primary key default true check (only_row)
);
insert into segment_run (model_version, position, spend_changes) values (0, -1, -1);

grant select, insert, update, delete on segment_position, segment_run to ${app};

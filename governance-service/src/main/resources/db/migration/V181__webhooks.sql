-- How far each webhook has come. Who delivers writes for all of them at once, several times a second.
--   position       last event of the log that was delivered or does not concern it
--   failing_since  null: the last delivery went well
create table webhook_progress (
  webhook       uuid        primary key,
  position      bigint      not null,
  failing_since timestamptz,
  attempts      int         not null default 0,
  last_error    text,
  next_at       timestamptz
) with (fillfactor = 50);

-- What was given up. The content stands in the log.
--   replay  somebody asked for it to be delivered after all
create table webhook_dead_letter (
  webhook      uuid        not null,
  position     bigint      not null,
  delivery_id  uuid        not null,
  event_id     uuid        not null,
  type         text        not null,
  attempts     int         not null,
  error        text        not null,
  failed_since timestamptz not null,
  dead_at      timestamptz not null,
  replay       boolean     not null default false,
  primary key (webhook, position)
);
create index webhook_dead_letter_replay on webhook_dead_letter (webhook, position) where replay;

-- From which all secrets are derived, where the environment names no key: one row, made when needed.
create table webhook_key (
  key      bytea   not null,
  only_row boolean primary key default true check (only_row)
);

grant select, insert, update, delete on webhook_progress, webhook_dead_letter to ${app};
grant select, insert on webhook_key to ${app};

-- Positions by the spend of the last months change with the calendar, too.
alter table segment_run add column spend_from date; -- null: all spend counts

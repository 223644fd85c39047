-- Of whoever leads a view: up to when the view knows what its source told. Goes with the heartbeat,
-- so that every instance can say how old its answers are, whoever leads and whether anybody does.
alter table leadership add column reflects timestamptz;

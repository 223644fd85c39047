-- The function plans its look at the end of the log once per session. Planned while the log is known
-- to be empty, it would read and sort the whole log for every batch, for as long as the session
-- lasts: 40 ms for 2,000 events became a second after 150,000.
alter function append_purchases set enable_seqscan = off;

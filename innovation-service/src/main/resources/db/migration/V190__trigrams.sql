-- Ideas that are much like another are found by the trigrams of their words, too.
create extension if not exists pg_trgm with schema public;

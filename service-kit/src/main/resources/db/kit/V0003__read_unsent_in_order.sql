-- Read by the index and in its order: only such a scan marks the entries of rows that were sent meanwhile as dead, and passes
-- over them the next time. A bitmap looks at all of them again, until the table is vacuumed.
create function outbox_oldest(most integer) returns setof outbox
    language sql stable
    set enable_bitmapscan = off
    set enable_seqscan = off
as $$
    select * from outbox where sent_at is null order by position limit most
$$;

-- Once a night on each database that publishes, by its owner (psql -v ON_ERROR_STOP=1 -f nightly.sql): marks as sent what Debezium has
-- passed, makes the partitions of the coming week and drops those of which everything was sent 30 days ago. The relay does both
-- where it runs.
create table if not exists outbox_passed (at timestamptz primary key, lsn pg_lsn not null);

-- A row an hour older than a place in the log that the slot has confirmed was committed before it: no act takes an hour.
update outbox
   set sent_at = now()
 where sent_at is null
   and created_at < (select max(at) - interval '1 hour'
                       from outbox_passed
                      where lsn <= (select confirmed_flush_lsn from pg_replication_slots
                                     where slot_name like 'hososo_outbox_%' and database = current_database()));

insert into outbox_passed values (now(), pg_current_wal_lsn());
delete from outbox_passed where at < now() - interval '30 days';
select outbox_maintain(interval '30 days');

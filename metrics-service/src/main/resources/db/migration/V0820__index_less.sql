-- What an event is, what its item contributes and how the sums moved cost less to write than the nine indexes that followed them. Each
-- key now begins with what tells its rows apart soonest and holds what is asked for, and one index is no more.
drop index projection.event_of_item;
create index event_of_item on projection.event (item_id);

alter table projection.contribution
    drop constraint contribution_pkey,
    add primary key (item_id, indicator, known_from, item_kind);
drop index projection.contribution_of_unit;
create index contribution_of_unit on projection.contribution (unit_id, day);
-- Asked for when a holiday is told late: unit by unit then.
drop index projection.contribution_of_arrival;

-- Figures as known at a moment are asked for by unit and days. All units at once are read in the order of writing, which is nearly that
-- of the days: the stretches of the table are known by their first and last day.
alter table projection.ledger
    drop constraint ledger_pkey,
    add primary key (unit_id, day, known, indicator, proof);
drop index projection.ledger_of_day;
create index ledger_of_day on projection.ledger using brin (day) with (pages_per_range = 32);

-- Room in each page for a row to be changed without being followed by the indexes: what a contribution is known to, where sums stand.
alter table projection.contribution set (fillfactor = 80);
alter table projection.standing set (fillfactor = 70);
alter table projection.standing_span set (fillfactor = 70);

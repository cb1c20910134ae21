-- Holidays were passed over so far: the projection is emptied and read again from the start.
truncate projection.partition_progress, projection.event, projection.unit, projection.unit_version, projection.unit_end,
         projection.contribution, projection.ledger, projection.standing;

alter table projection.event drop constraint event_item_kind_check;

-- How a day differs from its week since it is known; without a kind it is again what the week says.
create table projection.calendar_day (
    day   date        not null,
    known timestamptz not null,
    kind  text check (kind in ('HOLIDAY', 'MAKE_UP')),
    primary key (day, known)
);

-- A unit that complied and stopped. Decided here, so it survives a rebuild of the projection: a lapse is opened once and
-- closed once, whoever decides it and however often.
create table decision.lapse (
    lapse_id       uuid             not null primary key,
    unit_id        uuid             not null,
    indicator      text             not null,
    known          timestamptz      not null,
    first_week     date             not null,
    since          date             not null,
    found_on       date             not null,
    found_by       text[]           not null,
    last_item_id   uuid,
    last_item_kind text,
    last_on        date,
    done_per_day   double precision not null,
    items_per_day  double precision not null,
    missed         bigint           not null,
    closed_known   timestamptz,
    closed_on      date,
    outcome        text check (outcome in ('RECOVERED', 'ENDED')),
    check ((closed_on is null) = (closed_known is null) and (closed_on is null) = (outcome is null)),
    check ((last_item_id is null) = (last_on is null) and (last_item_id is null) = (last_item_kind is null))
);
create unique index lapse_open on decision.lapse (unit_id, indicator) where closed_on is null;
create unique index lapse_of_unit on decision.lapse (unit_id, indicator, first_week);

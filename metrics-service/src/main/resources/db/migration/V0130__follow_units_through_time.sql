-- What units became was passed over so far: the projection is emptied and read again from the start.
truncate projection.partition_progress, projection.event, projection.unit, projection.contribution, projection.ledger,
         projection.standing;

-- One event tells of all units of a reorganisation.
alter table projection.event drop constraint event_pkey, add primary key (topic, partition, ce_id, item_id);

alter table projection.unit
    drop column name, drop column short_name, drop column symbol, drop column tier, drop column kind,
    drop column parent_id, drop column valid_to;

create table projection.unit_version (
    unit_id    uuid        not null,
    valid_from date        not null,
    known      timestamptz not null,
    name       text        not null,
    short_name text,
    symbol     text,
    tier       text        not null check (tier in ('PROVINCE', 'DISTRICT', 'COMMUNE')),
    kind       text        not null,
    parent_id  uuid,
    primary key (unit_id, valid_from, known)
);

create table projection.unit_end (
    unit_id      uuid        not null,
    known        timestamptz not null,
    valid_to     date        not null,
    successor_id uuid,
    primary key (unit_id, known)
);

-- Every unit as it was on a day, as known at a moment (null: now). Before its first day it is what it will be first.
create function projection.unit_on(on_day date, as_of timestamptz)
    returns table (unit_id uuid, key text, name text, tier text, parent_id uuid, valid_from date, valid_to date,
                   successor_id uuid)
    language sql stable as $$
    select u.unit_id, u.key, v.name, v.tier, v.parent_id, u.valid_from, e.valid_to, e.successor_id
      from projection.unit u
      join (select distinct on (it.unit_id) it.*
              from projection.unit_version it
             where as_of is null or it.known <= as_of
             order by it.unit_id, it.valid_from <= on_day desc,
                      case when it.valid_from <= on_day then it.valid_from end desc, it.valid_from, it.known desc) v
        using (unit_id)
      left join (select distinct on (it.unit_id) it.*
                   from projection.unit_end it
                  where as_of is null or it.known <= as_of
                  order by it.unit_id, it.known desc) e
        using (unit_id)
     where as_of is null or u.known <= as_of
$$;

-- In whose place each unit's history stands on a day: the last of its chain of principal successors.
create function projection.unit_current(on_day date, as_of timestamptz)
    returns table (unit_id uuid, current_id uuid)
    language sql stable as $$
    with recursive unit as (
        select * from projection.unit_on(on_day, as_of)
    ), chain as (
        select unit_id, unit_id as current_id, 0 as step from unit
        union all
        select c.unit_id, u.successor_id, c.step + 1
          from chain c
          join unit u on u.unit_id = c.current_id
          join unit s on s.unit_id = u.successor_id
         where u.valid_to <= on_day and c.step < 50
    )
    select distinct on (unit_id) unit_id, current_id from chain order by unit_id, step desc
$$;

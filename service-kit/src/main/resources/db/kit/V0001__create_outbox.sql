-- Columns after Debezium's outbox event router (aggregatetype = topic, aggregateid = key), plus what CloudEvents needs.
create table outbox (
    position      bigint generated always as identity,
    id            uuid         not null,
    aggregatetype varchar(255) not null,
    aggregateid   varchar(255) not null,
    type          varchar(255) not null,
    payload       text         not null,
    source        varchar(255) not null,
    occurred_at   timestamptz  not null,
    traceparent   varchar(55),
    created_at    timestamptz  not null default now(),
    sent_at       timestamptz,
    primary key (created_at, position)
) partition by range (created_at);

create table outbox_other partition of outbox default;

create index outbox_unsent on outbox (position) where sent_at is null;

-- Makes the days of the coming week and drops days whose rows were all sent longer ago than they are kept.
create function outbox_maintain(kept interval) returns void language plpgsql as $$
declare
    day date;
    old record;
    unsent boolean;
begin
    for day in select generate_series(current_date, current_date + 7, interval '1 day')::date loop
        if to_regclass('outbox_' || to_char(day, 'YYYYMMDD')) is null
           and not exists (select 1 from outbox_other where created_at >= day and created_at < day + 1) then
            execute format('create table %I partition of outbox for values from (%L) to (%L)',
                           'outbox_' || to_char(day, 'YYYYMMDD'), day::timestamptz, (day + 1)::timestamptz);
        end if;
    end loop;
    for old in select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
                where i.inhparent = 'outbox'::regclass and c.relname ~ '^outbox_[0-9]{8}$'
                  and to_date(right(c.relname, 8), 'YYYYMMDD') < current_date - kept loop
        execute format('select exists (select 1 from %I where sent_at is null)', old.relname) into unsent;
        if not unsent then
            execute format('drop table %I', old.relname);
        end if;
    end loop;
end $$;

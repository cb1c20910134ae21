-- The projection: everything here is a pure function of the topics. No clock, no serial number, no default that
-- depends on when or in which order a row was written; it can be dropped and read again from Kafka.
create schema projection;

create table projection.partition_progress (
    topic_id    uuid        not null,
    partition   integer     not null,
    topic       text        not null,
    next_offset bigint      not null,
    known       timestamptz not null,
    primary key (topic_id, partition)
);

create table projection.event (
    topic         text        not null,
    partition     integer     not null,
    record_offset bigint      not null,
    ce_id         text        not null,
    known         timestamptz not null,
    type          text        not null,
    item_kind     text        not null check (item_kind in ('UNIT', 'INCOMING', 'OUTGOING')),
    item_id       uuid        not null,
    unit_id       uuid        not null,
    effect        jsonb       not null,
    primary key (topic, partition, ce_id)
);
create index event_of_item on projection.event (item_kind, item_id);
create index event_placing_item on projection.event (unit_id)
    where type in ('incoming-registered', 'outgoing-issued');

create table projection.unit (
    unit_id    uuid        not null primary key,
    key        text        not null,
    name       text        not null,
    short_name text,
    symbol     text,
    tier       text        not null check (tier in ('PROVINCE', 'DISTRICT', 'COMMUNE')),
    kind       text        not null,
    parent_id  uuid,
    valid_from date        not null,
    valid_to   date,
    known      timestamptz not null
);

create table projection.contribution (
    item_kind       text        not null check (item_kind in ('INCOMING', 'OUTGOING')),
    item_id         uuid        not null,
    indicator       text        not null,
    known_from      timestamptz not null,
    known_to        timestamptz,
    unit_id         uuid        not null,
    day             date        not null,
    counted         boolean     not null,
    reason          text,
    kind            text,
    arrival_number  text,
    number          text,
    symbol          text,
    dossier_id      uuid,
    filed_on        date,
    made_after_fact boolean     not null,
    primary key (item_kind, item_id, indicator, known_from),
    check (known_to > known_from),
    check (counted = (reason is null))
);
create index contribution_of_unit on projection.contribution (unit_id, indicator, day, known_from);

create table projection.ledger (
    unit_id           uuid        not null,
    indicator         text        not null,
    day               date        not null,
    known             timestamptz not null,
    numerator_delta   bigint      not null,
    denominator_delta bigint      not null,
    primary key (unit_id, indicator, day, known)
);

create table projection.standing (
    unit_id     uuid   not null,
    indicator   text   not null,
    day         date   not null,
    numerator   bigint not null,
    denominator bigint not null,
    primary key (unit_id, indicator, day)
);

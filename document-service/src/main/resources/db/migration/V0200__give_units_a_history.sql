-- What a unit is called and where it stands changes; each row holds from its day until the next one of the same unit.
create table unit_version (
    id              uuid primary key,
    unit_id         uuid         not null references unit (id),
    valid_from      date         not null,
    name            varchar(200) not null,
    short_name      varchar(100),
    symbol          varchar(20)  not null,
    drafting_symbol varchar(20),
    tier            varchar(20)  not null check (tier in ('PROVINCE', 'DISTRICT', 'COMMUNE')),
    kind            varchar(20)  not null check (kind in ('COMMITTEE', 'DEPARTMENT', 'SERVICE_UNIT', 'TOWN', 'COMMUNE')),
    parent_id       uuid references unit (id),
    stat_code       varchar(20),
    organ_id        varchar(13),
    paperless_from  date,
    decided_at      timestamp(6) with time zone not null,
    decided_by      varchar(200) not null,
    constraint unit_version_day unique (unit_id, valid_from)
);
create index unit_version_parent on unit_version (parent_id);
create index unit_version_organ on unit_version (organ_id);

insert into unit_version
select gen_random_uuid(), id, valid_from, name, short_name, symbol, drafting_symbol, tier, kind, parent_id, stat_code,
       organ_id, paperless_from, created_at, 'system'
from unit;

alter table unit
    drop column name, drop column short_name, drop column symbol, drop column drafting_symbol, drop column tier,
    drop column kind, drop column parent_id, drop column stat_code, drop column organ_id, drop column paperless_from;

-- One legal act with everything it does on one day.
create table reorganisation (
    id           uuid primary key,
    act          varchar(200) not null,
    effective_on date         not null,
    operations   text         not null,
    decided_at   timestamp(6) with time zone not null,
    decided_by   varchar(200) not null
);

-- Who follows whom. The principal successor is the one to which a predecessor's whole history is mapped.
create table succession (
    id                uuid primary key,
    predecessor_id    uuid    not null references unit (id),
    successor_id      uuid    not null references unit (id),
    is_principal      boolean not null,
    effective_on      date    not null,
    reorganisation_id uuid    not null references reorganisation (id),
    constraint succession_once unique (predecessor_id, successor_id)
);
create unique index succession_principal on succession (predecessor_id) where is_principal;
create index succession_successor on succession (successor_id);

-- The explicit act from which a successor's people may read the predecessor's records.
create table unit_handover (
    id             uuid primary key,
    from_unit_id   uuid         not null references unit (id),
    to_unit_id     uuid         not null references unit (id),
    note           varchar(500),
    handed_over_at timestamp(6) with time zone not null,
    handed_over_by varchar(200) not null,
    constraint unit_handover_once unique (from_unit_id, to_unit_id)
);
create index unit_handover_to on unit_handover (to_unit_id);

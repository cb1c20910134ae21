-- Organisations. The id identifies; keys, names and codes only describe (codes are reused under other names).
create table unit (
    id              uuid primary key,
    key             varchar(40)  not null,
    name            varchar(200) not null,
    short_name      varchar(100),
    symbol          varchar(20)  not null,
    drafting_symbol varchar(20),
    tier            varchar(20)  not null check (tier in ('PROVINCE', 'DISTRICT', 'COMMUNE')),
    kind            varchar(20)  not null check (kind in ('COMMITTEE', 'DEPARTMENT', 'SERVICE_UNIT', 'TOWN', 'COMMUNE')),
    parent_id       uuid references unit (id),
    stat_code       varchar(20),
    organ_id        varchar(13),
    valid_from      date         not null,
    valid_to        date,
    paperless_from  date,
    created_at      timestamp(6) with time zone not null,
    version         integer      not null,
    constraint unit_key_unique unique (key),
    constraint unit_valid_days check (valid_to is null or valid_to > valid_from)
);
create index unit_parent on unit (parent_id);

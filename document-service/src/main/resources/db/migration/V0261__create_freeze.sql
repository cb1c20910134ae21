-- Sets of records frozen against any change (Decree 30/2020, Annex VI, administration).
create table record_freeze (
    id            uuid primary key,
    unit_id       uuid,
    reason        varchar(500) not null,
    frozen_by     varchar(200) not null,
    frozen_at     timestamp(6) with time zone not null,
    lifted_by     varchar(200),
    lifted_reason varchar(500),
    lifted_at     timestamp(6) with time zone,
    version       integer      not null
);
create index record_freeze_unit on record_freeze (unit_id, frozen_at);

create table frozen_thing (
    id         uuid primary key,
    freeze_id  uuid        not null references record_freeze (id),
    thing_kind varchar(20) not null,
    thing_id   uuid        not null,
    unit_id    uuid        not null,
    lifted     boolean     not null,
    constraint frozen_thing_once unique (freeze_id, thing_kind, thing_id)
);
create index frozen_thing_now on frozen_thing (thing_id) where not lifted;

-- A change of rights warns until an authorised person, other than the one who made it, has confirmed it.
create table rights_confirmation (
    entry_id       uuid primary key,
    confirmed_by   varchar(200) not null,
    confirmed_at   timestamp(6) with time zone not null
);
create index trace_entry_rights on trace_entry (unit_id, at) where act = 'RIGHTS_CHANGED';

-- What was done to which record, by whom; written in the transaction of the act and never changed.
create table trace_entry (
    id            uuid primary key,
    unit_id       uuid         not null,
    thing_kind    varchar(20)  not null,
    thing_id      uuid         not null,
    act           varchar(60)  not null,
    details       text         not null,
    actor         varchar(200) not null,
    actor_name    varchar(200) not null,
    actor_unit_id uuid,
    at            timestamp(6) with time zone not null
);
create index trace_entry_thing on trace_entry (thing_kind, thing_id, at);
create index trace_entry_unit on trace_entry (unit_id, at);

-- Rebuilding the projection: asked for here, done by the process that reads the topics. At most one goes on at a time.
create table decision.rebuild (
    id                 uuid        not null primary key,
    accept_differences boolean     not null,
    requested_by       text        not null,
    requested_at       timestamptz not null,
    state              text        not null
        check (state in ('REPLAYING', 'COMPARING', 'SWAPPED', 'DIFFERENT', 'CANCELLED', 'FAILED')),
    events_read        bigint      not null,
    events_total       bigint      not null,
    events_per_second  bigint      not null,
    unreadable         bigint      not null,
    tables             jsonb       not null,
    trouble            text,
    ended_at           timestamptz,
    check ((state in ('REPLAYING', 'COMPARING')) = (ended_at is null))
);
create unique index rebuild_at_work on decision.rebuild ((true)) where ended_at is null;

-- Heads answer for their figures. Rows are added here and never changed: where a notice stands is its last step.
create table decision.notice (
    id          uuid        not null primary key,
    ground      text        not null check (ground in ('MISSED_TARGET', 'LAPSE')),
    unit_id     uuid        not null,
    indicator   text        not null,
    period      text,
    from_day    date        not null,
    to_day      date,
    numerator   bigint,
    denominator bigint,
    threshold   numeric(5, 4),
    lapse_id    uuid unique,
    known       timestamptz not null,
    unique (unit_id, indicator, period),
    check (ground <> 'LAPSE' or lapse_id is not null and period is null),
    check (ground <> 'MISSED_TARGET'
           or lapse_id is null and num_nulls(period, to_day, numerator, denominator, threshold) = 0)
);

create table decision.notice_step (
    notice_id uuid        not null references decision.notice,
    version   integer     not null,
    state     text        not null
        check (state in ('OPEN', 'ESCALATED', 'ANSWERED', 'DIRECTED', 'CLOSED', 'WITHDRAWN')),
    known     timestamptz not null,
    made_by   text,
    reason    text,
    primary key (notice_id, version),
    check (state <> 'WITHDRAWN' or reason is not null)
);

create table decision.answer (
    notice_id   uuid    not null,
    step        integer not null,
    cause       text    not null,
    explanation text    not null,
    difficulty  text,
    primary key (notice_id, step),
    foreign key (notice_id, step) references decision.notice_step
);

create table decision.direction (
    notice_id uuid    not null,
    step      integer not null,
    direction text    not null,
    primary key (notice_id, step),
    foreign key (notice_id, step) references decision.notice_step
);

-- Ended periods that have been judged, so that after a pause those in between are not passed over.
create table decision.judged_period (
    from_day date        not null,
    to_day   date        not null,
    known    timestamptz not null,
    primary key (from_day, to_day)
);

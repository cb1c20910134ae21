create table decision.commitment (
    id        uuid          not null primary key,
    notice_id uuid          not null,
    unit_id   uuid          not null,
    indicator text          not null,
    from_day  date          not null,
    due_on    date          not null,
    aim       numeric(5, 4) not null check (aim between 0 and 1),
    known     timestamptz   not null,
    made_by   text          not null,
    check (due_on >= from_day)
);
create index commitment_of_notice on decision.commitment (notice_id);

create table decision.commitment_verdict (
    commitment_id uuid        not null primary key references decision.commitment,
    verdict       text        not null check (verdict in ('KEPT', 'BROKEN', 'UNTESTED', 'RELEASED')),
    numerator     bigint,
    denominator   bigint,
    known         timestamptz not null
);

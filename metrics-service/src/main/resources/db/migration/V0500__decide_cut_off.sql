-- From which day on reports end with which day of the month; null is the month's own last day.
create table decision.cut_off (
    valid_from date        not null,
    known      timestamptz not null,
    day        integer check (day between 1 and 28),
    basis      text        not null,
    decided_by text,
    primary key (valid_from, known)
);

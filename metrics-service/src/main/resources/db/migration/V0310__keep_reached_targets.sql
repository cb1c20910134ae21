-- That a unit reached the target of a year is told once, even if the figure moves afterwards.
create table decision.target_reached (
    unit_id     uuid          not null,
    indicator   text          not null,
    period      text          not null,
    known       timestamptz   not null,
    reached_on  date          not null,
    numerator   bigint        not null,
    denominator bigint        not null,
    threshold   numeric(5, 4) not null,
    primary key (unit_id, indicator, period)
);

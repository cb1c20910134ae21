-- Sums of whole months and years of what is verified, so that a year of a thousand units is a few thousand rows. What is only
-- declared counts by the day and is summed by the day.
create table projection.standing_span (
    span        text   not null check (span in ('MONTH', 'YEAR')),
    first_day   date   not null,
    indicator   text   not null,
    unit_id     uuid   not null,
    numerator   bigint not null,
    denominator bigint not null,
    left_out    bigint not null,
    after_fact  bigint not null,
    on_time     bigint not null,
    primary key (span, first_day, indicator, unit_id)
);

insert into projection.standing_span
select span, date_trunc(span, day)::date, indicator, unit_id, sum(numerator), sum(denominator), sum(left_out),
       sum(after_fact), sum(on_time)
from projection.standing, unnest(array['MONTH', 'YEAR']) as span
where proof = 'VERIFIED'
group by 1, 2, 3, 4;

create index standing_of_day on projection.standing (day);
create index standing_declared on projection.standing (day) where proof = 'DECLARED';
-- For figures as known at a moment: of the days of a period, what became known before it or after it.
create index ledger_of_day on projection.ledger (day, known);

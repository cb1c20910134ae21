-- What is decided here and not told by events; survives a rebuild of the projection and has a "known" of its own.
create schema decision;

create table decision.target (
    tier       text        not null check (tier in ('PROVINCE', 'DISTRICT', 'COMMUNE')),
    indicator  text        not null,
    valid_from date        not null,
    known      timestamptz not null,
    threshold  numeric(5, 4) not null check (threshold between 0 and 1),
    primary key (tier, indicator, valid_from, known)
);

insert into decision.target (tier, indicator, valid_from, known, threshold)
select tier, indicator, date '2020-01-01', timestamptz '2020-01-01 00:00:00+07', threshold
from (values ('PROVINCE', 0.90), ('DISTRICT', 0.80), ('COMMUNE', 0.60)) as tiers (tier, threshold)
cross join (values ('dossier-creation'), ('digital-signing'), ('signed-from-dossier')) as indicators (indicator);

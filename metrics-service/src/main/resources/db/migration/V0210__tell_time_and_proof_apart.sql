-- Whether work was done in time, and what other systems declare, were passed over so far: the projection is emptied and
-- read again from the start.
truncate projection.partition_progress, projection.event, projection.unit, projection.unit_version, projection.unit_end,
         projection.calendar_day, projection.contribution, projection.ledger, projection.standing;

alter table projection.contribution
    drop constraint contribution_item_kind_check,
    add column on_time boolean not null,
    add column proof text not null check (proof in ('VERIFIED', 'DECLARED')),
    add check (counted or not on_time);
create index contribution_of_arrival on projection.contribution (day) where item_kind = 'INCOMING';

alter table projection.ledger
    drop constraint ledger_pkey,
    add column proof text not null check (proof in ('VERIFIED', 'DECLARED')),
    add column on_time bigint not null,
    add primary key (unit_id, indicator, day, proof, known);
alter table projection.standing
    drop constraint standing_pkey,
    add column proof text not null check (proof in ('VERIFIED', 'DECLARED')),
    add column on_time bigint not null,
    add primary key (unit_id, indicator, day, proof);

drop index projection.event_placing_item;
create index event_placing_item on projection.event (unit_id)
    where type in ('incoming-registered', 'outgoing-issued', 'duty-arose', 'application-received');

-- Which systems may speak for which units, in which types of events, and with what proof. Rows are only added: the one that
-- took effect last before an event became known decides about it.
create table decision.source (
    system       text        not null check (system ~ '^[a-z][a-z0-9-]{0,39}$'),
    effective_at timestamptz not null,
    name         text        not null,
    all_units    boolean     not null,
    unit_ids     uuid[]      not null,
    types        text[]      not null,
    proof        text        not null check (proof in ('VERIFIED', 'DECLARED')),
    known        timestamptz not null,
    decided_by   text        not null,
    primary key (system, effective_at)
);

-- Whether items that other systems only declare count, from a day of the items on.
create table decision.declared_policy (
    valid_from date        not null,
    known      timestamptz not null,
    counts     boolean     not null,
    basis      text        not null,
    decided_by text,
    primary key (valid_from, known)
);

-- The days on which they count, as decided up to a moment (null: now).
create function decision.declared_counts(as_of timestamptz)
    returns table (from_day date, before_day date)
    language sql stable as $$
    select valid_from, coalesce(next_from, 'infinity')
      from (select p.valid_from, p.counts, lead(p.valid_from) over (order by p.valid_from) as next_from
              from (select distinct on (valid_from) valid_from, counts
                      from decision.declared_policy
                     where as_of is null or known <= as_of
                     order by valid_from, known desc) p) q
     where counts
$$;

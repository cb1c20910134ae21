-- Adds moves of sums to a ledger that has none of them: to look before each row, as "on conflict" does, costs as much again as the row.
-- Answers false, and adds none, when the ledger has one of them.
create function add_moves(
    ledger regclass, unit_ids uuid[], indicators text[], days date[], proofs text[], known timestamptz[],
    numerators bigint[], denominators bigint[], left_out bigint[], after_fact bigint[], on_time bigint[])
returns boolean language plpgsql as $$
begin
    execute format(
        'insert into %s (unit_id, indicator, day, proof, known, numerator, denominator, left_out, after_fact, on_time)
         select unnest($1), unnest($2), unnest($3), unnest($4), unnest($5), unnest($6), unnest($7), unnest($8), unnest($9), unnest($10)',
        ledger)
    using unit_ids, indicators, days, proofs, known, numerators, denominators, left_out, after_fact, on_time;
    return true;
exception when unique_violation then
    return false;
end $$;

-- Figures as known at a moment pass over what was written after it, or before: pages are in the order of writing.
drop index projection.ledger_of_day;
create index ledger_of_day on projection.ledger using brin (day, known) with (pages_per_range = 32);

-- Exclusions, recalls, removals from dossiers and changed classifications were passed over so far. The projection says
-- nothing that the topics do not say: it is emptied and read again from the start.
truncate projection.partition_progress, projection.event, projection.unit, projection.contribution, projection.ledger,
         projection.standing;

alter table projection.contribution add column exclusion text, add check ((exclusion is null) = (reason is distinct from 'EXCLUDED'));

alter table projection.ledger rename column numerator_delta to numerator;
alter table projection.ledger rename column denominator_delta to denominator;
alter table projection.ledger add column left_out bigint not null, add column after_fact bigint not null;
alter table projection.standing add column left_out bigint not null, add column after_fact bigint not null;

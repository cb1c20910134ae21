-- What an event says is written once and read whole: kept as the text that came, not taken apart and put together again. Keys are
-- told apart by their bytes, which is quicker than by the rules of a language. The projection is read again from the topics.
truncate projection.partition_progress, projection.event, projection.unit, projection.unit_version, projection.unit_end,
         projection.calendar_day, projection.contribution, projection.ledger, projection.standing, projection.standing_span;

alter table projection.event
    alter column topic type text collate "C",
    alter column ce_id type text collate "C",
    alter column type type text collate "C",
    alter column item_kind type text collate "C",
    alter column effect type json;
alter table projection.contribution
    alter column item_kind type text collate "C",
    alter column indicator type text collate "C";
alter table projection.ledger
    alter column indicator type text collate "C",
    alter column proof type text collate "C";
alter table projection.standing
    alter column indicator type text collate "C",
    alter column proof type text collate "C";
alter table projection.standing_span
    alter column span type text collate "C",
    alter column indicator type text collate "C";

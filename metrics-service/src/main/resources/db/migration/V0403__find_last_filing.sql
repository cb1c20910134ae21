-- The last day on which a unit filed something is read for every unit at once.
create index contribution_filed on projection.contribution (unit_id, filed_on)
    where indicator = 'dossier-creation' and filed_on is not null;

-- Why the signatures that an uploaded revision carries count for nothing, in the codes of signing-service.
create table revision_refusal (
    revision_id uuid primary key references revision (id),
    reasons     varchar(2000) not null
);

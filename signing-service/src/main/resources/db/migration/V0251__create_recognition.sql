-- What came of every uploaded revision; a row is written with its effect, so that an event that comes again finds it done.
create table recognition (
    revision_id uuid primary key,
    document_id uuid        not null,
    unit_id     uuid        not null,
    outcome     varchar(10) not null check (outcome in ('UNSIGNED', 'GONE', 'SIGNED', 'REFUSED')),
    reasons     varchar(2000) not null,
    settled_at  timestamptz not null
);
create index recognition_by_document on recognition (document_id);

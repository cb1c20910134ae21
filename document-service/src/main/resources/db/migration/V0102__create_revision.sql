-- A revision points at immutable bytes in the content store; several revisions may point at the same bytes.
create table revision (
    id               uuid primary key,
    document_kind    varchar(20) not null check (document_kind in ('INCOMING', 'OUTGOING')),
    document_id      uuid        not null,
    unit_id          uuid        not null references unit (id),
    drafting_unit_id uuid        not null references unit (id),
    sha256           varchar(64) not null,
    size             bigint      not null check (size > 0),
    page_count       integer     not null check (page_count > 0),
    origin           varchar(20) not null check (origin in ('UPLOAD', 'SIGNING')),
    signature_id     uuid,
    stored_at        timestamp(6) with time zone not null,
    constraint revision_signature_unique unique (signature_id),
    constraint revision_origin_signature check ((origin = 'SIGNING') = (signature_id is not null))
);
create index revision_document on revision (document_id);
create index revision_sha256 on revision (sha256);

-- One run over all signed documents; at most one is open.
create table care_run (
    id               uuid primary key,
    asked_by         varchar(100) not null,
    asked_at         timestamptz  not null,
    ended_at         timestamptz,
    last_document_id uuid,
    looked           integer      not null,
    changed          integer      not null,
    raised           integer      not null,
    unsettled        integer      not null,
    leased_until     timestamptz
);

create unique index care_run_open on care_run ((true)) where ended_at is null;

-- What is kept beside a signed revision, which itself stays byte for byte: the incremental update that raises it (ADR 15).
create table cared_revision (
    revision_id uuid primary key,
    document_id uuid        not null,
    level       varchar(5)  not null check (level in ('NONE', 'B', 'T', 'LT', 'LTA')),
    looked_at   timestamptz not null,
    evidence    bytea,
    evidence_at timestamptz
);

-- The verdict known last; a signature is stored only when it is valid.
alter table signature
    add column verdict varchar(15) not null default 'VALID'
        check (verdict in ('VALID', 'INVALID', 'INDETERMINATE')),
    add column verdict_reasons text not null default '';

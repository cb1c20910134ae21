-- What a period's figures were when it was closed; never changed, a correction is a row of its own.
create table decision.closing (
    id              uuid        not null primary key,
    period          text        not null,
    number          integer     not null check (number > 0),
    first_day       date        not null,
    last_day        date        not null,
    as_of           timestamptz not null,
    known           timestamptz not null,
    decided_by      text        not null,
    reason          text,
    evidence_hash   text        not null,
    evidence_rows   bigint      not null,
    figures         text        not null,
    code            text        not null unique,
    unique (period, number),
    check ((number = 1) = (reason is null))
);

-- The signed report of a closing, made at the first request and the same file ever after.
create table decision.sealed_report (
    closing_id uuid        not null primary key references decision.closing,
    pdf        bytea       not null,
    sha256     text        not null,
    sealed_at  timestamptz not null
);

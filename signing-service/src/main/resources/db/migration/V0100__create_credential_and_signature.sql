create table credential (
    id                 uuid primary key,
    kind               varchar(10)  not null check (kind in ('PERSON', 'ORGAN')),
    holder_account_id  uuid,
    holder_name        varchar(200) not null,
    unit_id            uuid         not null,
    subject            varchar(1000) not null,
    issuer             varchar(1000) not null,
    serial             varchar(80)  not null,
    certificate_sha256 varchar(64)  not null unique,
    valid_from         timestamptz  not null,
    valid_to           timestamptz  not null,
    registered_at      timestamptz  not null,
    registered_by      varchar(100) not null,
    version            bigint       not null,
    check (kind = 'ORGAN' or holder_account_id is not null)
);

create index credential_by_unit on credential (unit_id);
create index credential_by_holder on credential (holder_account_id);

-- The PKCS#12 file as it came, encrypted under its own password; apart from the row that lists read.
create table credential_key (
    credential_id uuid primary key references credential,
    file          bytea not null
);

create table credential_mandate (
    credential_id uuid        not null references credential,
    unit_id       uuid        not null,
    capacity      varchar(3)  not null check (capacity in ('TM', 'KT', 'TL', 'TUQ', 'Q')),
    valid_from    date        not null,
    valid_to      date,
    paper         varchar(200),
    check (valid_to is null or valid_to >= valid_from)
);

create index credential_mandate_by_credential on credential_mandate (credential_id);

-- Written before document-service is asked to store the revision, so that a crash in between can be resolved.
create table signature (
    id                 uuid primary key,
    document_id        uuid         not null,
    unit_id            uuid         not null,
    source_revision_id uuid         not null,
    revision_id        uuid,
    credential_id      uuid         not null references credential,
    capacity           varchar(10)  not null check (capacity in ('LEADER', 'ORGAN')),
    state              varchar(10)  not null check (state in ('PREPARED', 'STORED', 'ABANDONED')),
    sha256             varchar(64)  not null,
    fingerprint        varchar(64)  not null,
    signer_name        varchar(200) not null,
    signed_at          timestamptz  not null,
    timestamped_at     timestamptz  not null,
    signed_by          varchar(100) not null,
    revision_signatures text        not null,
    prepared_at        timestamptz  not null,
    check (state <> 'STORED' or revision_id is not null)
);

create index signature_by_document on signature (document_id);
create unique index signature_by_fingerprint on signature (fingerprint);
create index signature_prepared on signature (prepared_at) where state = 'PREPARED';

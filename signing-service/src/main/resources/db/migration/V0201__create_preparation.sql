-- A signature that waits for its value from the signer's own device. The three byte columns are what it takes to go on; they are
-- cleared when the preparation is used or its time is over.
create table preparation (
    id                  uuid primary key,
    document_id         uuid         not null,
    revision_id         uuid         not null,
    capacity            varchar(10)  not null check (capacity in ('LEADER', 'ORGAN')),
    credential_id       uuid         not null references credential,
    account             varchar(100) not null,
    state               varchar(10)  not null
        check (state in ('OPEN', 'COMPLETING', 'COMPLETED', 'REJECTED', 'EXPIRED')),
    prepared_at         timestamptz  not null,
    deadline            timestamptz  not null,
    signing_time        timestamptz  not null,
    signature_algorithm varchar(30)  not null,
    source_sha256       varchar(64)  not null,
    increment           bytea,
    file_digest         bytea,
    data_to_sign        bytea,
    check (state not in ('OPEN', 'COMPLETING')
        or (increment is not null and file_digest is not null and data_to_sign is not null))
);

create index preparation_by_deadline on preparation (deadline);

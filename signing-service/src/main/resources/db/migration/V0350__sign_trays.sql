-- Trays of documents that one person signs by one request. The PIN is never here.
create table batch (
    id            uuid primary key,
    account       varchar(100) not null,
    unit_id       uuid         not null,
    capacity      varchar(10)  not null check (capacity in ('LEADER', 'ORGAN')),
    credential_id uuid,
    state         varchar(12)  not null check (state in ('RUNNING', 'INTERRUPTED', 'CANCELLED', 'DONE')),
    requested_at  timestamptz  not null,
    runner        uuid,
    alive_at      timestamptz  not null,
    ended_at      timestamptz,
    problem_code  varchar(60),
    problem_vi    varchar(1000),
    problem_en    varchar(1000),
    check (state <> 'RUNNING' or runner is not null)
);

create index batch_of_account on batch (account, requested_at);
create index batch_running on batch (alive_at) where state = 'RUNNING';

create table batch_item (
    id                 uuid primary key,
    batch_id           uuid        not null references batch,
    place              integer     not null,
    document_id        uuid        not null,
    revision_id        uuid        not null,
    signature_id       uuid        not null,
    state              varchar(10) not null check (state in ('WAITING', 'SIGNED', 'REFUSED')),
    signed_revision_id uuid,
    ended_at           timestamptz,
    problem_code       varchar(60),
    problem_vi         varchar(1000),
    problem_en         varchar(1000),
    unique (batch_id, place),
    unique (batch_id, document_id),
    check (state <> 'SIGNED' or signed_revision_id is not null)
);

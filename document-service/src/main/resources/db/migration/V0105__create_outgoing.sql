create table outgoing (
    id                   uuid primary key,
    unit_id              uuid         not null references unit (id),
    drafting_unit_id     uuid         not null references unit (id),
    state                varchar(20)  not null
        check (state in ('DRAFT', 'SUBMITTED', 'LEADER_SIGNED', 'NUMBERED', 'ORGAN_SIGNED', 'ISSUED')),
    kind                 varchar(40)  not null,
    subject              varchar(500) not null,
    recipients           text         not null,
    signer_id            uuid,
    signer_name          varchar(50)  not null,
    signer_title         varchar(100) not null,
    dossier_id           uuid references dossier (id),
    answers_incoming_id  uuid references incoming (id),
    current_revision_id  uuid         not null references revision (id),
    sha256               varchar(64)  not null,
    page_count           integer      not null,
    return_reason        varchar(500),
    register_id          uuid references register (id),
    register_year        integer,
    running_number       integer,
    symbol               varchar(30),
    numbered_on          date,
    form                 varchar(20) check (form in ('ELECTRONIC', 'PAPER')),
    paper_reason         varchar(500),
    issued_on            date,
    created_at           timestamp(6) with time zone not null,
    created_by           varchar(200) not null,
    version              integer      not null,
    constraint outgoing_number_unique unique (register_id, register_year, running_number),
    constraint outgoing_number_whole check (num_nulls(register_id, register_year, running_number, symbol, numbered_on) in (0, 5)),
    constraint outgoing_numbered check (state not in ('NUMBERED', 'ORGAN_SIGNED', 'ISSUED') or running_number is not null),
    constraint outgoing_issued check ((state = 'ISSUED') = (issued_on is not null and form is not null)),
    constraint outgoing_paper_reason check (form is distinct from 'PAPER' or paper_reason is not null)
);
create index outgoing_unit on outgoing (unit_id, created_at);
create index outgoing_drafting_unit on outgoing (drafting_unit_id, created_at);

-- What signing-service verified on a revision when it stored it: all signatures of that revision.
create table revision_signature (
    id           uuid primary key,
    revision_id  uuid        not null references revision (id),
    signature_id uuid        not null,
    capacity     varchar(20) not null check (capacity in ('LEADER', 'ORGAN')),
    status       varchar(20) not null check (status in ('VALID', 'INVALID', 'INDETERMINATE')),
    signed_at    timestamp(6) with time zone not null,
    constraint revision_signature_once unique (revision_id, signature_id)
);

create table dossier (
    id             uuid primary key,
    unit_id        uuid         not null references unit (id),
    code           varchar(100) not null,
    year           integer      not null,
    running_number integer      not null,
    title          varchar(500) not null,
    state          varchar(20)  not null check (state in ('OPEN')),
    incoming_id    uuid references incoming (id),
    document_count integer      not null,
    opened_on      date         not null,
    opened_at      timestamp(6) with time zone not null,
    opened_by      varchar(200) not null,
    version        integer      not null,
    constraint dossier_number_unique unique (unit_id, year, running_number)
);

-- One document may be in several dossiers without a copy, but only once in each.
create table dossier_document (
    id          uuid primary key,
    dossier_id  uuid        not null references dossier (id),
    ordinal     integer     not null,
    item_kind   varchar(20) not null check (item_kind in ('INCOMING', 'OUTGOING')),
    document_id uuid        not null,
    added_on    date        not null,
    added_by    varchar(200) not null,
    constraint dossier_document_unique unique (dossier_id, item_kind, document_id),
    constraint dossier_ordinal_unique unique (dossier_id, ordinal)
);
create index dossier_document_item on dossier_document (document_id);

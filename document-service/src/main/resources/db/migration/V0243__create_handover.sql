-- A hand-over to the archive as its minutes tell it, with the list of dossiers as they were on that day.
create table handover (
    id             uuid primary key,
    unit_id        uuid         not null references unit (id),
    giver          varchar(200) not null,
    receiver       varchar(200) not null,
    received_by    varchar(200) not null,
    condition      varchar(500),
    dossier_count  integer      not null check (dossier_count > 0),
    document_count integer      not null,
    page_count     integer      not null,
    handed_over_on date         not null,
    handed_over_at timestamp(6) with time zone not null
);
create index handover_unit on handover (unit_id, handed_over_at);

create table handover_item (
    id             uuid primary key,
    handover_id    uuid         not null references handover (id),
    ordinal        integer      not null,
    dossier_id     uuid         not null references dossier (id),
    code           varchar(100) not null,
    title          varchar(500) not null,
    start_date     date         not null,
    end_date       date         not null,
    retention      varchar(30)  not null,
    document_count integer      not null,
    page_count     integer      not null,
    note           varchar(500),
    constraint handover_item_order unique (handover_id, ordinal),
    constraint handover_dossier_once unique (dossier_id)
);

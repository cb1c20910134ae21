-- Copies (sao y, trích sao, sao lục): one series of numbers of their own per organ and year.
create table document_copy (
    id             uuid primary key,
    unit_id        uuid        not null references unit (id),
    form           varchar(20) not null check (form in ('SAO_Y', 'TRICH_SAO', 'SAO_LUC')),
    document_kind  varchar(20) not null check (document_kind in ('INCOMING', 'OUTGOING')),
    document_id    uuid        not null,
    revision_id    uuid        not null references revision (id),
    excerpt        varchar(500),
    issued_amount  integer check (issued_amount between 1 and 999),
    register_id    uuid        not null references register (id),
    register_year  integer     not null,
    running_number integer     not null,
    symbol         varchar(30) not null,
    made_on        date        not null,
    made_at        timestamp(6) with time zone not null,
    made_by        varchar(200) not null,
    constraint document_copy_number_unique unique (register_id, register_year, running_number),
    constraint document_copy_excerpt check ((form = 'TRICH_SAO') = (excerpt is not null))
);
create index document_copy_unit on document_copy (unit_id, made_at);

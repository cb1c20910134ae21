-- The year's list of dossiers of a unit (danh mục hồ sơ), approved by its leader.
create table catalogue (
    id          uuid primary key,
    unit_id     uuid        not null references unit (id),
    year        integer     not null,
    state       varchar(20) not null check (state in ('DRAFT', 'APPROVED')),
    approved_on date,
    approved_by varchar(200),
    created_at  timestamp(6) with time zone not null,
    created_by  varchar(200) not null,
    entry_count integer     not null,
    version     integer     not null,
    constraint catalogue_unit_year_unique unique (unit_id, year),
    constraint catalogue_approval check ((state = 'APPROVED') = (approved_on is not null and approved_by is not null))
);

-- Rows of the list; those added after the approval say when, by whom and why.
create table catalogue_entry (
    id           uuid primary key,
    catalogue_id uuid         not null references catalogue (id),
    ordinal      integer      not null,
    notation     varchar(20)  not null,
    heading      varchar(200),
    title        varchar(500) not null,
    retention    varchar(30)  not null,
    creator      varchar(30),
    note         varchar(500),
    added_on     date,
    added_by     varchar(200),
    added_reason varchar(500),
    constraint catalogue_entry_notation_unique unique (catalogue_id, notation),
    constraint catalogue_entry_added check (num_nulls(added_on, added_by, added_reason) in (0, 3))
);
create index catalogue_entry_order on catalogue_entry (catalogue_id, ordinal);

-- Annexes that are files of their own go with their document; the receiver's reference ends with that to the document.
create table delivery_annex (
    id          uuid primary key,
    delivery_id uuid         not null references delivery (id),
    ordinal     integer      not null check (ordinal > 0),
    title       varchar(500) not null,
    revision_id uuid references revision (id) on delete set null,
    sha256      varchar(64)  not null,
    size        bigint       not null,
    page_count  integer      not null,
    constraint delivery_annex_ordinal_unique unique (delivery_id, ordinal)
);
create index delivery_annex_revision on delivery_annex (revision_id);

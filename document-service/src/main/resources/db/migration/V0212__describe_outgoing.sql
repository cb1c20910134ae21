-- The fields of Decree 30/2020, Annex VI, part II, in their lengths, and in what competence the signer signs.
alter table outgoing
    add column language          varchar(30),
    add column description       varchar(500),
    add column urgency           varchar(20) not null default 'NORMAL',
    add column issued_amount     integer check (issued_amount between 1 and 999),
    add column due_on            date,
    add column signer_competence varchar(10) check (signer_competence in ('TM', 'KT', 'TL', 'TUQ', 'Q')),
    add column normative         boolean not null default false,
    add column annex_count       integer not null default 0;

-- Annexes that are files of their own; their bytes are revisions like all others.
create table outgoing_annex (
    id          uuid primary key,
    document_id uuid         not null references outgoing (id),
    ordinal     integer      not null check (ordinal > 0),
    title       varchar(500) not null,
    revision_id uuid         not null references revision (id),
    sha256      varchar(64)  not null,
    size        bigint       not null,
    page_count  integer      not null,
    added_at    timestamp(6) with time zone not null,
    added_by    varchar(200) not null,
    constraint outgoing_annex_ordinal_unique unique (document_id, ordinal)
);

-- Kinds of documents that may lawfully be issued on paper, from when to when (valid_to is the first day no longer), and
-- by which rule. Which they are is decided by rules that change, so none is built in.
create table paper_kind (
    id         uuid primary key,
    kind       varchar(40)  not null,
    valid_from date         not null,
    valid_to   date,
    basis      varchar(200) not null,
    created_at timestamp(6) with time zone not null,
    created_by varchar(200) not null,
    constraint paper_kind_days check (valid_to is null or valid_to > valid_from)
);
create index paper_kind_kind on paper_kind (kind, valid_from);

-- The rule by which a document issued on paper counts as excluded.
alter table outgoing add column paper_basis varchar(200);
alter table outgoing add constraint outgoing_paper_basis check (paper_basis is null or form is not distinct from 'PAPER');

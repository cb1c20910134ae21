-- Searches that a person keeps, with the columns they want to see.
create table saved_search (
    id         uuid primary key,
    account    varchar(100) not null,
    name       varchar(100) not null,
    filters    text         not null,
    columns    text         not null,
    created_at timestamp(6) with time zone not null
);
create index saved_search_account on saved_search (account, created_at);

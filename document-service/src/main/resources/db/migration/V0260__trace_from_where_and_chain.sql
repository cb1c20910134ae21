-- From where an act came, accesses beside acts, and the chain that shows when an entry was changed afterwards.
alter table trace_entry
    alter column thing_kind drop not null,
    alter column thing_id drop not null,
    add column on_behalf_of varchar(200),
    add column address      varchar(45),
    add column trace_id     char(32),
    add column chained      boolean not null default false;

create index trace_entry_unchained on trace_entry (id) where not chained;

-- One chain per unit: 1…n without a gap; hash = SHA-256(previous hash, canonical form of the entry).
create table trace_chain (
    unit_id  uuid     not null,
    sequence bigint   not null check (sequence > 0),
    entry_id uuid     not null unique,
    form     smallint not null,
    hash     char(64) not null,
    primary key (unit_id, sequence)
);

-- The signed heads as they were published; the file outside the database and Kafka hold the same.
create table trace_head (
    unit_id   uuid     not null,
    sequence  bigint   not null,
    hash      char(64) not null,
    sealed_at timestamp(6) with time zone not null,
    document  text     not null,
    primary key (unit_id, sequence)
);

-- Which kinds share a series is decided by the head of the organ (Decree 30/2020, Art. 15.1c). Normative documents and
-- copies have series of their own.
alter table register drop constraint register_purpose_check;
alter table register add constraint register_purpose_check
    check (purpose in ('INCOMING', 'OUTGOING', 'NORMATIVE', 'COPY', 'DOSSIER'));
alter table register add column from_year integer not null default 0;
alter table register add column basis varchar(200);

-- A kind has one register of a purpose in an organ; the primary key says so.
create table register_kind (
    unit_id     uuid        not null references unit (id),
    purpose     varchar(20) not null,
    kind        varchar(40) not null,
    register_id uuid        not null references register (id),
    primary key (unit_id, purpose, kind)
);

-- An organ that comes from another system in the middle of a year goes on with its numbers: first is the number the
-- year opens with, and last stands one before it until that number is given.
alter table register_counter add column first integer not null default 1;
alter table register_counter drop constraint register_counter_last_check;
alter table register_counter add constraint register_counter_in_order check (first > 0 and last >= first - 1);

-- Number and symbol are unique within a year in an organ (Art. 15), whichever register gave them.
create unique index outgoing_number_and_symbol_unique on outgoing (unit_id, register_year, symbol, running_number);

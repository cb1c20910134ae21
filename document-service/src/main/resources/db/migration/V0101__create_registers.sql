-- A register is one series of numbers of an organ; it starts again at 1 every Vietnam-time year.
-- kinds = null: the register of all kinds that no other register of the same purpose names (Decree 30/2020, Art. 15.1c:
-- which kinds share a series is decided by the head of the organ).
create table register (
    id      uuid primary key,
    unit_id uuid        not null references unit (id),
    purpose varchar(20) not null check (purpose in ('INCOMING', 'OUTGOING', 'DOSSIER')),
    name    varchar(200) not null,
    kinds   text[]
);
create unique index register_for_the_rest on register (unit_id, purpose) where kinds is null;

-- The row lock of this counter, held until commit, is what makes numbers gap-free.
create table register_counter (
    register_id uuid    not null references register (id),
    year        integer not null,
    last        integer not null check (last > 0),
    primary key (register_id, year)
);

create table account (
    id            uuid         primary key,
    username      varchar(100) not null unique,
    display_name  varchar(200) not null,
    title         varchar(200),
    password_hash varchar(200) not null,
    created_at    timestamptz  not null,
    version       integer      not null
);

-- In order: the first is the one an account acts for when it signs in. Without a unit: the whole platform.
create table membership (
    account_id uuid         not null references account (id),
    position   integer      not null,
    unit_id    uuid,
    unit_key   varchar(100),
    roles      varchar(200) not null,
    primary key (account_id, position),
    unique nulls not distinct (account_id, unit_id)
);

create index membership_unit on membership (unit_id);

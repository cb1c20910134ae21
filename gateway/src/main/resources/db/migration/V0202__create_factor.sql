-- One second factor of an account. The secret is encrypted by a key that is not in the database; last_step is that of the
-- last code used, which is not taken again; without confirmed_at no code has come yet, and none is asked for.
create table factor (
    account_id   uuid        primary key references account (id),
    secret       bytea       not null,
    last_step    bigint      not null default 0,
    created_at   timestamptz not null,
    confirmed_at timestamptz
);

-- For the day the telephone is lost: each once.
create table recovery_code (
    account_id uuid        not null references factor (account_id) on delete cascade,
    hash       char(64)    not null,
    used_at    timestamptz,
    primary key (account_id, hash)
);

-- What programs sign in with, made by an account for the unit it acted for; only hashes are kept.
create table api_token (
    id           uuid         primary key,
    account_id   uuid         not null references account (id),
    unit_id      uuid,
    name         varchar(100) not null,
    scopes       varchar(400) not null,
    hash         char(64)     not null unique,
    created_at   timestamptz  not null,
    expires_at   timestamptz  not null,
    revoked_at   timestamptz,
    last_used_at timestamptz
);

create index api_token_account on api_token (account_id);

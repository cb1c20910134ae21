create table browser_session (
    id         uuid        primary key,
    account_id uuid        not null references account (id),
    unit_id    uuid,
    hash       char(64)    not null unique,
    created_at timestamptz not null,
    expires_at timestamptz not null
);

create index browser_session_expiry on browser_session (expires_at);

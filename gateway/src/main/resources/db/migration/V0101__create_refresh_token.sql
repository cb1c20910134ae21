-- Only hashes are kept. A family is one sign-in: each use replaces its token, a second use of one ends the family.
create table refresh_token (
    id         uuid        primary key,
    family_id  uuid        not null,
    account_id uuid        not null references account (id),
    unit_id    uuid,
    hash       char(64)    not null unique,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    revoked_at timestamptz
);

create index refresh_token_family on refresh_token (family_id);
create index refresh_token_expiry on refresh_token (expires_at);

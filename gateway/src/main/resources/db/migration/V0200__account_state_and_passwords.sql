-- Searching names without marks.
create extension if not exists unaccent;

alter table account
    add column active               boolean       not null default true,
    add column must_change_password boolean       not null default false,
    add column password_changed_at  timestamptz,
    add column former_hashes        varchar(4000) not null default '';

update account set password_changed_at = created_at;
alter table account alter column password_changed_at set not null;

-- Tries that failed, for any name that was tried: whether there is such an account must not show. The name only as a hash,
-- for what people type there by mistake is their password.
create table sign_in_try (
    name_hash    bytea       primary key,
    failures     integer     not null,
    failed_at    timestamptz not null,
    locked_until timestamptz
);

create index sign_in_try_failed on sign_in_try (failed_at);

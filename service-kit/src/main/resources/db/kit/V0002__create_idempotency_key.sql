create table idempotency_key (
    account     varchar(255) not null,
    operation   varchar(100) not null,
    key         varchar(255) not null,
    fingerprint char(64)     not null,
    answer      text,
    created_at  timestamptz  not null,
    primary key (account, operation, key)
);

create index idempotency_key_created on idempotency_key (created_at);

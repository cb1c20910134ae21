-- Where the key is, the certificates above the signer's (absent for key files registered before: they hold them themselves),
-- and where the credential stands in its life.
alter table credential
    add column home         varchar(10) not null default 'PKCS12' check (home in ('PKCS12', 'PKCS11', 'OWN_DEVICE')),
    add column token_name   varchar(60),
    add column token_key    varchar(200),
    add column chain        text,
    add column state        varchar(10) not null default 'ACTIVE' check (state in ('ACTIVE', 'SUSPENDED', 'RETIRED')),
    add column state_since  timestamptz,
    add column state_reason varchar(500),
    add check ((home = 'PKCS11') = (token_name is not null and token_key is not null)),
    add check (home = 'PKCS12' or chain is not null);

update credential set state_since = registered_at;

alter table credential
    alter column state_since set not null,
    alter column home drop default,
    alter column state drop default;

-- Who gave a mandate, and who ended it before its time.
alter table credential_mandate
    add column id        uuid not null default uuidv7() primary key,
    add column added_at  timestamptz,
    add column added_by  varchar(100),
    add column ended_at  timestamptz,
    add column ended_by  varchar(100),
    add column end_paper varchar(200);

update credential_mandate mandate
   set added_at = credential.registered_at, added_by = credential.registered_by
  from credential
 where credential.id = mandate.credential_id;

alter table credential_mandate
    alter column added_at set not null,
    alter column added_by set not null,
    alter column id drop default;

create table credential_act (
    id            uuid primary key,
    credential_id uuid         not null references credential,
    kind          varchar(20)  not null,
    acted_at      timestamptz  not null,
    acted_by      varchar(100) not null,
    reason        varchar(500)
);

create index credential_act_by_credential on credential_act (credential_id, acted_at);

-- Wrong PINs since the last right one. A token has one PIN for all its keys, so it is counted by token, not by credential.
create table pin_tries (
    place         varchar(100) primary key,
    wrong         integer      not null check (wrong > 0),
    last_wrong_at timestamptz  not null
);

-- Under which mandate a person signed, and what had to be said beside the signature.
alter table signature
    add column mandate_capacity varchar(3) check (mandate_capacity in ('TM', 'KT', 'TL', 'TUQ', 'Q')),
    add column mandate_paper    varchar(200),
    add column warnings         varchar(200) not null default '';

-- Accounts that a site's own sign-on made: who they are there never changes, what people call them may.
create table account_elsewhere (
    account_id uuid         primary key references account (id),
    issuer     varchar(500) not null,
    subject    varchar(255) not null,
    unique (issuer, subject)
);

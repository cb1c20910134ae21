-- What people see of where they are signed in, and end.
alter table refresh_token
    add column signed_in_at timestamptz,
    add column client       varchar(200);

update refresh_token set signed_in_at = created_at;
alter table refresh_token alter column signed_in_at set not null;

alter table browser_session add column client varchar(200);

create index refresh_token_account on refresh_token (account_id);
create index browser_session_account on browser_session (account_id);

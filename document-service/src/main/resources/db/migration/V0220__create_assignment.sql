-- The life of an incoming document at the unit where it arrived, and who handles it.
alter table incoming drop constraint incoming_state_check;
alter table incoming add constraint incoming_state_check
    check (state in ('REGISTERED', 'ASSIGNED', 'IN_PROGRESS', 'COMPLETED', 'RETURNED', 'PASSED_ON', 'REMOVED'));
alter table incoming
    add column outcome         varchar(20) check (outcome in ('WITH_REPLY', 'WITHOUT_REPLY')),
    add column reply_id        uuid,
    add column completed_on    date,
    add column completed_by    varchar(200),
    add column return_reason   varchar(500),
    add column returned_on     date,
    add constraint incoming_completed check ((state = 'COMPLETED') <= (num_nulls(outcome, completed_on, completed_by) = 0)),
    add constraint incoming_reply check ((outcome is not distinct from 'WITH_REPLY') = (reply_id is not null)),
    add constraint incoming_returned check ((state = 'RETURNED') <= (num_nulls(return_reason, returned_on) = 0));

create table incoming_assignment (
    id               uuid primary key,
    incoming_id      uuid          not null references incoming (id),
    direction        varchar(2000) not null,
    directed_by      varchar(100),
    assigned_by      varchar(200)  not null,
    assigned_by_name varchar(200)  not null,
    assigned_at      timestamp(6) with time zone not null,
    replaced_at      timestamp(6) with time zone
);
create unique index incoming_assignment_holding on incoming_assignment (incoming_id) where replaced_at is null;
create index incoming_assignment_document on incoming_assignment (incoming_id);

create table incoming_assignee (
    id            uuid primary key,
    assignment_id uuid         not null references incoming_assignment (id),
    incoming_id   uuid         not null references incoming (id),
    ordinal       integer      not null,
    account_id    uuid,
    username      varchar(200),
    name          varchar(100) not null,
    role          varchar(20)  not null check (role in ('LEAD', 'COOPERATE', 'INFORM')),
    due_on        date,
    current       boolean      not null,
    constraint incoming_assignee_named check (account_id is not null or username is not null)
);
create index incoming_assignee_document on incoming_assignee (incoming_id);
create unique index incoming_assignee_lead on incoming_assignee (incoming_id) where current and role = 'LEAD';
create index incoming_assignee_username on incoming_assignee (username) where current;
create index incoming_assignee_account on incoming_assignee (account_id) where current;

create table incoming_note (
    id            uuid primary key,
    incoming_id   uuid          not null references incoming (id),
    kind          varchar(20)   not null check (kind in ('PROGRESS', 'COMPLETION', 'RETURN', 'CLASSIFICATION')),
    note          varchar(2000) not null,
    noted_by      varchar(200)  not null,
    noted_by_name varchar(200)  not null,
    noted_at      timestamp(6) with time zone not null
);
create index incoming_note_document on incoming_note (incoming_id);

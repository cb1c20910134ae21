-- Who was reminded of which incoming document, and when. A due day that is moved, or somebody else who leads, is reminded anew;
-- the same is never said twice, however many instances look for what is due.
create table reminder (
    id          uuid primary key,
    incoming_id uuid        not null references incoming (id),
    stage       varchar(20) not null check (stage in ('DUE_SOON', 'OVERDUE', 'ESCALATED')),
    due_on      date        not null,
    audience    varchar(20) not null check (audience in ('LEAD', 'CLERKS', 'LEADERS')),
    account_id  uuid,
    username    varchar(200),
    name        varchar(100),
    reminded_on date        not null,
    reminded_at timestamp(6) with time zone not null,
    constraint reminder_of_the_lead check ((audience = 'LEAD') = (name is not null)),
    constraint reminder_once unique nulls not distinct (incoming_id, due_on, stage, audience, account_id, username)
);
-- The round asks over all units what is due.
create index incoming_due on incoming (due_on)
    where state in ('REGISTERED', 'ASSIGNED', 'IN_PROGRESS') and excluded_on is null and due_on is not null;

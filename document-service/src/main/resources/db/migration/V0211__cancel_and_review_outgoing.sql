-- A document given up before its issue keeps its number, visible as cancelled.
alter table outgoing drop constraint outgoing_state_check;
alter table outgoing add constraint outgoing_state_check check (state in
    ('DRAFT', 'SUBMITTED', 'LEADER_SIGNED', 'NUMBERED', 'ORGAN_SIGNED', 'ISSUED', 'CANCELLED', 'RECALLED', 'REPLACED'));
alter table outgoing add column cancel_reason varchar(500);
alter table outgoing add column cancelled_on date;
alter table outgoing add constraint outgoing_cancelled
    check ((state = 'CANCELLED') = (cancel_reason is not null and cancelled_on is not null));

-- Reviews still to be given before the leader may sign, and how often the document was submitted.
alter table outgoing add column pending_reviews integer not null default 0;
alter table outgoing add column submissions integer not null default 0;
alter table outgoing add constraint outgoing_pending_reviews
    check (pending_reviews = 0 or (pending_reviews > 0 and state = 'SUBMITTED'));

-- One level of review of one submission; without a decision it is still awaited, or the document came back before.
create table outgoing_review (
    id          uuid primary key,
    document_id uuid         not null references outgoing (id),
    submission  integer      not null,
    level       integer      not null check (level > 0),
    revision_id uuid         not null references revision (id),
    account     varchar(200) not null,
    name        varchar(50)  not null,
    decision    varchar(20) check (decision in ('APPROVE', 'RETURN')),
    comment     varchar(500),
    decided_at  timestamp(6) with time zone,
    version     integer      not null,
    constraint outgoing_review_level_unique unique (document_id, submission, level),
    constraint outgoing_review_decided check ((decision is null) = (decided_at is null)),
    constraint outgoing_review_return_says_why check (decision is distinct from 'RETURN' or comment is not null)
);

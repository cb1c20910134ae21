-- A record that could not be read stays unread at its place, also for a newer reader: what was answered about the past stays
-- as it was. Putting it back appends it to its topic again, and from then on it is known.
create table decision.dead_letter (
    id            uuid        not null primary key,
    topic         text        not null,
    topic_id      uuid        not null,
    partition     integer     not null,
    record_offset bigint      not null,
    event_id      text,
    type          text,
    reason        text        not null,
    subject       text        not null,
    known         timestamptz not null,
    put_aside_at  timestamptz not null,
    state         text        not null check (state in ('PUT_ASIDE', 'PUT_BACK', 'DISMISSED')),
    decided_at    timestamptz,
    decided_by    text,
    dismissal     text,
    unique (topic_id, partition, record_offset),
    check ((state = 'PUT_ASIDE') = (decided_at is null)),
    check ((state = 'DISMISSED') = (dismissal is not null))
);
create index dead_letter_undecided on decision.dead_letter (topic, reason) where state = 'PUT_ASIDE';

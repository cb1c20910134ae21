-- The one thing here whose rows change: what is still to be sent by e-mail.
create table decision.letter (
    id       uuid        not null primary key,
    occasion text        not null unique,
    unit_id  uuid        not null,
    subject  text        not null,
    body     text        not null,
    known    timestamptz not null,
    state    text        not null check (state in ('WAITING', 'SENDING', 'SENT', 'GIVEN_UP')),
    attempts integer     not null,
    next_at  timestamptz not null,
    sent_at  timestamptz,
    error    text
);
create index letter_waiting on decision.letter (next_at, id) where state = 'WAITING';

-- A document on its way from one unit to another, with everything the receiver's register copies from it. The receiver
-- has a revision of its own from the arrival on, under the id that its incoming document will get.
create table delivery (
    id                 uuid primary key,
    origin             varchar(20)  not null check (origin in ('ISSUED', 'PASSED_ON')),
    state              varchar(20)  not null
        check (state in ('ARRIVED', 'REFUSED', 'ACCEPTED', 'ASSIGNED', 'HANDLING', 'DONE', 'TAKEN_BACK')),
    recall             varchar(20)  not null check (recall in ('NONE', 'ASKED', 'REFUSED')),
    outgoing_id        uuid references outgoing (id),
    source_incoming_id uuid references incoming (id),
    from_unit_id       uuid         not null references unit (id),
    drafting_unit_id   uuid         not null references unit (id),
    to_unit_id         uuid         not null references unit (id),
    addressed_unit_id  uuid         not null references unit (id),
    sender_class       varchar(20)  not null check (sender_class in ('UNIT', 'AGENCY', 'ENTERPRISE', 'CITIZEN')),
    sender_unit_id     uuid,
    sender_organ_id    varchar(13),
    sender_name        varchar(200) not null,
    number             varchar(11),
    symbol             varchar(30),
    document_date      date,
    kind               varchar(40)  not null,
    subject            varchar(500) not null,
    note               varchar(500),
    incoming_id        uuid         not null,
    accepted           boolean      not null,
    revision_id        uuid references revision (id),
    sha256             varchar(64)  not null,
    page_count         integer      not null,
    replaced_by_id     uuid references outgoing (id),
    sent_at            timestamp(6) with time zone not null,
    version            integer      not null,
    constraint delivery_incoming_unique unique (incoming_id),
    constraint delivery_source check ((origin = 'ISSUED') = (outgoing_id is not null)
        and (origin = 'PASSED_ON') = (source_incoming_id is not null)),
    constraint delivery_accepted check ((state in ('ACCEPTED', 'ASSIGNED', 'HANDLING', 'DONE')) <= accepted
        and (state = 'ARRIVED') <= not accepted),
    constraint delivery_bytes check ((state = 'TAKEN_BACK' or (state = 'REFUSED' and not accepted)) = (revision_id is null))
);
create unique index delivery_once on delivery (outgoing_id, to_unit_id) where state not in ('REFUSED', 'TAKEN_BACK');
create index delivery_receiver on delivery (to_unit_id, sent_at);
create index delivery_sender on delivery (from_unit_id, sent_at);
create index delivery_source_incoming on delivery (source_incoming_id) where source_incoming_id is not null;

-- Every message between the two sides, as it came; never changed (codes of the exchange axis, Decision 28/2018).
create table delivery_status (
    id          uuid primary key,
    delivery_id uuid         not null references delivery (id),
    status      varchar(2) check (status in ('01', '02', '03', '04', '05', '06', '13', '15', '16')),
    business    varchar(1) check (business in ('0', '1', '2', '3')),
    reason      varchar(500),
    unit_id     uuid,
    actor       varchar(200) not null,
    actor_name  varchar(200) not null,
    at          timestamp(6) with time zone not null,
    constraint delivery_status_says_something check (num_nonnulls(status, business) > 0)
);
create index delivery_status_delivery on delivery_status (delivery_id, at);

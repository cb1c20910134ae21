-- Lawful exclusions of incoming documents from the ratios, and the reasons that are lawful, each from its day.
create table exclusion_basis (
    code       varchar(40)  not null check (code ~ '^[A-Z_]+$'),
    name       varchar(200) not null,
    valid_from date         not null,
    valid_to   date,
    primary key (code, valid_from)
);
-- Decree 30/2020, Art. 22: kinds that the law has registered separately are not in the register of the clerk.
-- A paper copy of an electronic document is linked to it, not counted twice.
insert into exclusion_basis (code, name, valid_from)
values ('REGISTERED_SEPARATELY', 'Loại văn bản được đăng ký riêng theo quy định của pháp luật', '2020-03-05'),
       ('DUPLICATE_COPY', 'Bản trùng của văn bản đã đăng ký', '2020-03-05');

create table incoming_exclusion (
    id                 uuid primary key,
    incoming_id        uuid         not null references incoming (id),
    unit_id            uuid         not null references unit (id),
    basis              varchar(40)  not null,
    reason             varchar(500) not null,
    state              varchar(20)  not null check (state in ('PROPOSED', 'CONFIRMED', 'REFUSED', 'READMITTED')),
    proposed_by        varchar(200) not null,
    proposed_on        date         not null,
    decided_by         varchar(200),
    decided_on         date,
    decision_note      varchar(500),
    readmitted_by      varchar(200),
    readmitted_on      date,
    readmission_reason varchar(500),
    version            integer      not null,
    constraint incoming_exclusion_decided check ((state = 'PROPOSED') = (decided_on is null)),
    constraint incoming_exclusion_readmitted check ((state = 'READMITTED') = (readmitted_on is not null))
);
create unique index incoming_exclusion_pending on incoming_exclusion (incoming_id) where state in ('PROPOSED', 'CONFIRMED');
create index incoming_exclusion_document on incoming_exclusion (incoming_id);
create index incoming_exclusion_unit on incoming_exclusion (unit_id);

-- The units above the document's unit on the day of the proposal: whose district office decides.
create table incoming_exclusion_office (
    exclusion_id uuid not null references incoming_exclusion (id),
    unit_id      uuid not null references unit (id),
    primary key (exclusion_id, unit_id)
);
create index incoming_exclusion_office_unit on incoming_exclusion_office (unit_id);

alter table incoming add column excluded_on date;

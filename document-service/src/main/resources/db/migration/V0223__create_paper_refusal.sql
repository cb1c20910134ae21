-- From the day from which a unit takes no paper, paper of these senders is refused, unless its kind is on the list of
-- kinds that may still come on paper. Both are rules with a day from which they hold.
create table paper_rule (
    sender_class varchar(20) not null check (sender_class in ('UNIT', 'AGENCY', 'ENTERPRISE', 'CITIZEN')),
    valid_from   date        not null,
    valid_to     date,
    primary key (sender_class, valid_from)
);
-- Decision 28/2018, in force 6 September 2018: no paper copy follows an electronic document between organs. For other
-- agencies the rule starts when the province says so.
insert into paper_rule (sender_class, valid_from) values ('UNIT', '2018-09-06');

create table paper_exception_kind (
    kind       varchar(40) not null,
    valid_from date        not null,
    valid_to   date,
    primary key (kind, valid_from)
);

-- What was refused, kept although the request that brought it is refused.
create table paper_refusal (
    id              uuid primary key,
    unit_id         uuid         not null references unit (id),
    sender_class    varchar(20)  not null,
    sender_unit_id  uuid,
    sender_organ_id varchar(13),
    sender_name     varchar(200) not null,
    number          varchar(11),
    symbol          varchar(30),
    document_date   date,
    kind            varchar(40)  not null,
    subject         varchar(500) not null,
    cause           varchar(40)  not null check (cause in ('PAPER_NOT_TAKEN', 'KIND_NOT_PERMITTED', 'REASON_MISSING')),
    paper_reason    varchar(500),
    reply           text         not null,
    refused_on      date         not null,
    refused_at      timestamp(6) with time zone not null,
    refused_by      varchar(200) not null
);
create index paper_refusal_unit on paper_refusal (unit_id, id);

alter table incoming add column paper_reason varchar(500);

-- From opening to the archive, with the fields of Decree 30/2020, Annex VI.
alter table dossier
    drop constraint dossier_state_check,
    add constraint dossier_state_check check (state in ('OPEN', 'CLOSED', 'HANDED_OVER')),
    alter column running_number drop not null,
    add column catalogue_entry_id uuid references catalogue_entry (id),
    add column notation varchar(20) not null default '',
    add column last_ordinal integer not null default 0,
    add column retention varchar(30),
    add column restricted boolean not null default false,
    add column rights_changes integer not null default 0,
    add column creator varchar(30) not null default '',
    add column language varchar(50) not null default 'Tiếng Việt',
    add column start_date date,
    add column end_date date,
    add column description varchar(500),
    add column closed_on date,
    add column closed_by varchar(200),
    add column forced_reason varchar(500),
    add column hand_over_by date,
    add column handed_over_on date;

update dossier set last_ordinal = document_count, notation = lpad(running_number::text, greatest(2, length(running_number::text)), '0'), start_date = opened_on, creator = left(opened_by, 30);

alter table dossier
    alter column notation drop default,
    alter column last_ordinal drop default,
    alter column restricted drop default,
    alter column rights_changes drop default,
    alter column creator drop default,
    alter column language drop default,
    alter column start_date set not null,
    add constraint dossier_code_unique unique (unit_id, code),
    add constraint dossier_entry_unique unique (catalogue_entry_id),
    add constraint dossier_days check (end_date is null or end_date >= start_date),
    add constraint dossier_closed check ((state = 'OPEN') = (closed_on is null) and (closed_on is null) = (closed_by is null)),
    add constraint dossier_handed_over check ((state = 'HANDED_OVER') = (handed_over_on is not null)),
    add constraint dossier_numbered check (running_number is not null or catalogue_entry_id is not null);
create index dossier_hand_over on dossier (unit_id, hand_over_by) where state = 'CLOSED';

-- A document taken out leaves its ordinal and the reason; it may be filed again under a new ordinal.
alter table dossier_document
    add column removed_on date,
    add column removed_by varchar(200),
    add column removal_reason varchar(500),
    drop constraint dossier_document_unique,
    add constraint dossier_document_removed check (num_nulls(removed_on, removed_by, removal_reason) in (0, 3));
create unique index dossier_document_unique on dossier_document (dossier_id, item_kind, document_id) where removed_on is null;

-- Who may read and fill a restricted dossier, beside the leaders.
create table dossier_grant (
    id         uuid primary key,
    dossier_id uuid         not null references dossier (id),
    username   varchar(200) not null,
    constraint dossier_grant_once unique (dossier_id, username)
);

-- What may become of an issued document: it is taken back, or another one takes its place.
alter table outgoing add column replaces_id    uuid references outgoing (id);
alter table outgoing add column replaced_by_id uuid references outgoing (id);
alter table outgoing add column replaced_on    date;
alter table outgoing add column recall_reason  varchar(500);
alter table outgoing add column recalled_on    date;
alter table outgoing drop constraint outgoing_state_check;
alter table outgoing drop constraint outgoing_numbered;
alter table outgoing drop constraint outgoing_issued;
alter table outgoing add constraint outgoing_state_check check (state in
    ('DRAFT', 'SUBMITTED', 'LEADER_SIGNED', 'NUMBERED', 'ORGAN_SIGNED', 'ISSUED', 'CANCELLED', 'RECALLED', 'REPLACED'));
alter table outgoing add constraint outgoing_numbered check
    (state not in ('NUMBERED', 'ORGAN_SIGNED', 'ISSUED', 'RECALLED', 'REPLACED') or running_number is not null);
alter table outgoing add constraint outgoing_issued check
    ((state in ('ISSUED', 'RECALLED', 'REPLACED')) = (issued_on is not null and form is not null));
alter table outgoing add constraint outgoing_recalled check
    ((state = 'RECALLED') = (recall_reason is not null and recalled_on is not null));
alter table outgoing add constraint outgoing_replaced check
    ((state = 'REPLACED') = (replaced_by_id is not null and replaced_on is not null));
create index outgoing_replaces on outgoing (replaces_id) where replaces_id is not null;

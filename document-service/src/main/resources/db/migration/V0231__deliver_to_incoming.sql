-- An incoming document may come by a delivery, be passed on to another unit, and be taken back by its sender: then its
-- reference to the bytes ends and only its metadata stays.
alter table incoming alter column current_revision_id drop not null;
alter table incoming add column delivery_id uuid;
alter table incoming add column replaced_by uuid;
alter table incoming add column removed_on  date;
alter table incoming add column passed_on_from varchar(20) check (passed_on_from in ('REGISTERED', 'ASSIGNED', 'IN_PROGRESS'));
alter table incoming drop constraint incoming_state_check;
alter table incoming add constraint incoming_state_check check (state in
    ('REGISTERED', 'ASSIGNED', 'IN_PROGRESS', 'COMPLETED', 'RETURNED', 'PASSED_ON', 'REMOVED'));
alter table incoming add constraint incoming_passed_on check (state <> 'PASSED_ON' or passed_on_from is not null);
alter table incoming add constraint incoming_bytes check
    (current_revision_id is not null or (state = 'REMOVED' and removed_on is not null));

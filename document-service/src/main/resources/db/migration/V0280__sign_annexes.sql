-- The file as it was added stays beside the signed one, to which revision_id, sha256, size and page_count then belong.
alter table outgoing_annex add column received_revision_id uuid references revision (id);
update outgoing_annex set received_revision_id = revision_id;
alter table outgoing_annex alter column received_revision_id set not null;

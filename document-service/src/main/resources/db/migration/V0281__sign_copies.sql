-- A copy may have a file of its own (an extract must), and a signed one, which are revisions of the copy; that one may be copied in
-- turn (sao lục).
alter table revision
    drop constraint revision_document_kind_check,
    add constraint revision_document_kind_check check (document_kind in ('INCOMING', 'OUTGOING', 'COPY'));
alter table document_copy
    drop constraint document_copy_document_kind_check,
    add constraint document_copy_document_kind_check check (document_kind in ('INCOMING', 'OUTGOING', 'COPY')),
    add column file_revision_id   uuid references revision (id),
    add column signed_revision_id uuid references revision (id),
    add column signed_at          timestamp(6) with time zone,
    add constraint document_copy_signed check ((signed_revision_id is null) = (signed_at is null));

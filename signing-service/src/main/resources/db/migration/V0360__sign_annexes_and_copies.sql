-- Annexes in files of their own and copies carry the organ's signature alone; each stands here as a document of its own.
alter table signature
    add column part varchar(10) check (part in ('ANNEX', 'COPY')),
    add column main_document_id uuid,
    add constraint signature_part_has_main check ((part = 'ANNEX') is not true or main_document_id is not null),
    add constraint signature_part_is_the_organs check (part is null or capacity = 'ORGAN');

-- The remaining fields of Decree 30/2020, Annex VI; what tells a document that is registered twice; what lists search.
alter table incoming
    add column language        varchar(30),
    add column description     varchar(500),
    add column signer_position varchar(100),
    add column signer_name     varchar(50),
    add column to_places       varchar(1000),
    add column links_to        uuid references incoming (id),
    add column identity        varchar(50),
    add column sought          text;
update incoming
   set identity = upper(regexp_replace(number, '^0+(?=\d)', '') || '/' || replace(symbol, ' ', '')),
       sought   = lower(concat_ws(' ', number, symbol, sender_name, subject));
alter table incoming alter column sought set not null;
create index incoming_identity on incoming (unit_id, document_date, identity);
create index incoming_sha256 on incoming (unit_id, sha256);
create index incoming_open_due on incoming (unit_id, due_on) where state in ('REGISTERED', 'ASSIGNED', 'IN_PROGRESS');

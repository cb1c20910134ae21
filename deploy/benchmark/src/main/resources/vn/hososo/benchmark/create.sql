-- For pgbench, prepared statements: what document-service runs for an incoming document, taken from PostgreSQL's log
-- (log_statement = all) of a packaged service. CreateBenchmark compares the two by pg_stat_statements. A name that has no value is null.

\if :started = 0
\set started 1
\set turn 0
select current_date as today, extract(year from now())::integer as year, 'c13a7aef-c4af-3e2e-808d-5697fb7ad750' as account,
       'registerIncoming' as operation, 'INCOMING' as incoming, 'UPLOAD' as upload, '' as no_kind, date '2026-03-02' as dated,
       'CONG_VAN' as kind, 'ELECTRONIC' as medium, 'AGENCY' as class, 'Sở Nội vụ tỉnh Bắc Ninh' as sender,
       'REGISTERED' as state, 'V/v báo cáo kết quả lập hồ sơ công việc quý I' as subject, 'SNV-VP' as symbol,
       'NORMAL' as urgency, 'hososo.documents' as topic, 'vn.hososo.incoming-registered.v1' as type,
       '/hososo/document-service' as source, 'INCOMING_REGISTERED' as act, '{}' as details, '127.0.0.1' as address,
       true as yes, 0 as none, 1 as one, 20 as most, 37629 as size \gset
\endif

-- Each client has four units of its own, in turns: nobody waits for another's register.
\set turn (:turn + 1) % 4
\set place :client_id * 4 + :turn + 1
\set number random(1000000000, 9999999999)

-- The one statement more: what the service makes itself.
select made.*, moment - interval '1 day' as expired, 'clerk.' || unit as upn, 'Người dùng clerk.' || unit as name,
       :number || '/SNV-VP' as identity, unit || '/2026-03-02/' || :number || '/SNV-VP' as registered,
       :number || ' snv-vp so noi vu tinh bac ninh v/v bao cao ket qua lap ho so cong viec quy i' as sought,
       format('{"incomingId":"%s","unitId":"%s","arrivalNumber": 4,"arrivedOn":"2026-11-26","number":"%s","symbol":"SNV-VP",'
              || '"documentDate":"2026-03-02","kind":"CONG_VAN","needsAction": true,"medium":"ELECTRONIC","senderClass":"AGENCY"}',
              document, unit, cast(:number as text)) as payload,
       format('{"id":"%s","unitId":"%s","arrivalNumber": 4,"arrivedOn":"2026-11-26","state":"REGISTERED","sender":{"class":'
              || '"AGENCY","name":"Sở Nội vụ tỉnh Bắc Ninh"},"number":"%s","symbol":"SNV-VP","documentDate":"2026-03-02","kind":'
              || '"CONG_VAN","subject":"V/v báo cáo kết quả lập hồ sơ công việc quý I","needsAction": true,"urgency":"NORMAL",'
              || '"medium":"ELECTRONIC","possibleDuplicates":[],"assignees":[],"currentRevisionId":"%s","sha256":"%s",'
              || '"pageCount": 1,"registeredAt":"2026-11-26T08:40:30.644962Z","version": 0}',
              document, unit, cast(:number as text), revision, digest) as answer
  from (select id as unit, uuidv7() as document, uuidv7() as revision, uuidv7() as event, uuidv7() as entry, uuidv7() as key,
               encode(sha256(uuidv7()::text::bytea), 'hex') as digest, clock_timestamp() as moment
          from benchmark_unit where place = :place) made \gset

begin;

insert into idempotency_key (account, operation, key, fingerprint, created_at) values (:account, :operation, :key, :digest, :moment)
    on conflict (account, operation, key) do update
       set fingerprint = excluded.fingerprint, answer = null, created_at = excluded.created_at
     where idempotency_key.created_at < :expired;

select u1_0.id,u1_0.created_at,u1_0.key,u1_0.valid_from,u1_0.valid_to,u1_0.version from unit u1_0 where u1_0.id=:unit;

select uv1_0.id,uv1_0.name,uv1_0.short_name,uv1_0.symbol,uv1_0.drafting_symbol,uv1_0.tier,uv1_0.kind,uv1_0.parent_id,
       uv1_0.stat_code,uv1_0.organ_id,uv1_0.paperless_from,uv1_0.decided_at,uv1_0.decided_by,uv1_0.unit_id,uv1_0.valid_from
  from unit_version uv1_0 where uv1_0.unit_id in (:unit) order by uv1_0.unit_id,uv1_0.valid_from;

select cast(pg_advisory_xact_lock(hashtextextended(:registered, 0)) as text);

select id1_0.id,id1_0.arrival_number,id1_0.arrival_year,id1_0.arrived_on,id1_0.completed_by,id1_0.completed_on,
       id1_0.current_revision_id,id1_0.delivery_id,id1_0.description,id1_0.document_date,id1_0.due_on,id1_0.excluded_on,
       id1_0.identity,id1_0.kind,id1_0.language,id1_0.links_to,id1_0.medium,id1_0.needs_action,id1_0.number,id1_0.outcome,
       id1_0.page_count,id1_0.paper_reason,id1_0.passed_on_from,id1_0.registered_at,id1_0.registered_by,id1_0.removed_on,
       id1_0.replaced_by,id1_0.reply_id,id1_0.return_reason,id1_0.returned_on,id1_0.sender_class,id1_0.sender_name,
       id1_0.sender_organ_id,id1_0.sender_unit_id,id1_0.sha256,id1_0.signer_name,id1_0.signer_position,id1_0.sought,
       id1_0.state,id1_0.subject,id1_0.symbol,id1_0.to_places,id1_0.unit_id,id1_0.urgency,id1_0.version
  from incoming id1_0 where id1_0.unit_id=:unit and id1_0.document_date=:dated and id1_0.identity=:identity order by id1_0.id;

insert into revision
    (document_id,document_kind,drafting_unit_id,origin,page_count,sha256,signature_id,size,stored_at,unit_id,id)
    values (:document,:incoming,:unit,:upload,:one,:digest,:nothing,:size,:moment,:unit,:revision);

with chosen as (
    select id from register where unit_id = :unit and purpose = :incoming and from_year <= :year
       and (kinds is null or :no_kind = any (kinds)) order by kinds is null limit 1)
insert into register_counter (register_id, year, last) select id, :year, 1 from chosen
    on conflict (register_id, year) do update set last = register_counter.last + 1
    returning register_id as id, last as number \gset arrival_

insert into incoming
    (arrival_number,arrival_year,arrived_on,completed_by,completed_on,current_revision_id,delivery_id,description,
     document_date,due_on,excluded_on,identity,kind,language,links_to,medium,needs_action,number,outcome,page_count,
     paper_reason,passed_on_from,registered_at,registered_by,removed_on,replaced_by,reply_id,return_reason,returned_on,
     sender_class,sender_name,sender_organ_id,sender_unit_id,sha256,signer_name,signer_position,sought,state,subject,
     symbol,to_places,unit_id,urgency,version,id)
    values (:arrival_number,:year,:today,:nothing,:nothing,:revision,:nothing,:nothing,
     :dated,:nothing,:nothing,:identity,:kind,:nothing,:nothing,:medium,:yes,:number,:nothing,:one,
     :nothing,:nothing,:moment,:upn,:nothing,:nothing,:nothing,:nothing,:nothing,
     :class,:sender,:nothing,:nothing,:digest,:nothing,:nothing,:sought,:state,:subject,
     :symbol,:nothing,:unit,:urgency,:none,:document);

insert into outbox (id, aggregatetype, aggregateid, type, payload, source, occurred_at, traceparent)
    values (:event, :topic, :unit, :type, :payload, :source, :moment, cast(:nothing as varchar));

insert into trace_entry
       (id, unit_id, thing_kind, thing_id, act, details, actor, actor_name, actor_unit_id, on_behalf_of, address, trace_id, at)
select cast(:entry as uuid), cast(:unit as uuid), :incoming, cast(:document as uuid), :act, :details, :upn,
       :name, cast(:unit as uuid), cast(:nothing as varchar), cast(:address as varchar),
       cast(:nothing as char(32)), cast(:moment as timestamptz)
 where not exists (select 1 from frozen_thing
                    where thing_kind = :incoming and thing_id = cast(:document as uuid) and not lifted);

select id1_0.id from incoming id1_0 where id1_0.unit_id=:unit and id1_0.sha256=:digest and id1_0.id<>:document
 order by id1_0.id offset :none rows fetch first :most rows only;

select a1_0.id,a1_0.account_id,a1_0.assignment_id,a1_0.current,a1_0.due_on,a1_0.incoming_id,a1_0.name,a1_0.ordinal,a1_0.role,
       a1_0.username
  from incoming_assignee a1_0 where a1_0.incoming_id in (:document) and a1_0.current order by a1_0.ordinal;

update idempotency_key set answer = :answer where account = :account and operation = :operation and key = :key;

commit;

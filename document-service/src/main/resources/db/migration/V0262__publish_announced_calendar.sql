-- The days that came with V0201 were never told to others; those decided since then were.
insert into outbox (id, aggregatetype, aggregateid, type, payload, source, occurred_at)
select uuidv7(), 'hososo.units', '00000000-0000-0000-0000-000000000000', 'vn.hososo.calendar-changed.v1',
       json_build_object('unitId', '00000000-0000-0000-0000-000000000000', 'day', day, 'kind', kind)::text,
       '/hososo/document-service', decided_at
  from calendar_day
 where decided_by = 'system'
 order by day;

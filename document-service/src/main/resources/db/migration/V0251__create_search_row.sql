-- What can be found, one row a document or dossier, kept by triggers so that no act and no load can forget it.
create table search_row (
    kind          varchar(20)  not null check (kind in ('INCOMING', 'OUTGOING', 'DOSSIER')),
    id            uuid         not null,
    reader_units  uuid[]       not null,
    unit_id       uuid         not null,
    state         text         not null,
    day           date         not null,
    number        text,
    symbol        text,
    document_kind text,
    title         text         not null,
    sha256        varchar(64),
    reference     text         not null,
    folded_title  text         not null,
    own_text      text         not null,
    words         tsvector     not null,
    primary key (kind, id)
) with (fillfactor = 80);
-- Units stand in the index beside the words: common words of all units are never fetched for the reader of one.
create index search_row_words on search_row
    using gin (reader_units, words, reference gin_trgm_ops, folded_title gin_trgm_ops);
create index search_row_sha256 on search_row (sha256);

-- Every text of a row but ids, days, digests and names of states, so that columns added later are found too.
create function search_text(thing jsonb) returns text language sql stable as $$
    select concat_ws(' ', string_agg(field.value #>> '{}', ' '), (
               select string_agg(recipient ->> 'name', ' ')
                 from jsonb_array_elements(case when thing ->> 'recipients' like '[%' then (thing ->> 'recipients')::jsonb
                                                else '[]'::jsonb end) as recipient))
      from jsonb_each(thing) as field(name, value)
     where field.name in ('arrival_number', 'running_number')
        or jsonb_typeof(field.value) = 'string'
       and field.name not in ('state', 'recipients', 'sender_class', 'urgency', 'medium', 'form')
       and field.value #>> '{}' !~ '^[0-9a-f]{8}-[0-9a-f]{4}-|^\d{4}-\d\d-\d\d(T|$)|^[0-9a-f]{64}$'
$$;

create function search_words(own_text text, digest text) returns tsvector language sql stable as $$
    select to_tsvector('simple', own_text)
           || coalesce((select words from content_text where sha256 = digest), ''::tsvector)
$$;

create function search_row_keep() returns trigger language plpgsql as $$
declare
    thing     jsonb := to_jsonb(new);
    own       text  := search_fold(search_text(thing));
    heading   text  := coalesce(thing ->> 'subject', thing ->> 'title');
    nr        text  := coalesce(thing ->> 'number', thing ->> 'running_number', thing ->> 'code');
    digest    text  := thing ->> 'sha256';
    readers   uuid[] := array_remove(array[new.unit_id, (thing ->> 'drafting_unit_id')::uuid], null);
    on_day    date  := coalesce(
        (thing ->> 'arrived_on')::date, (thing ->> 'opened_on')::date, (thing ->> 'issued_on')::date,
        (thing ->> 'numbered_on')::date, ((thing ->> 'created_at')::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date);
begin
    if tg_argv[0] = 'DOSSIER' then
        nr := thing ->> 'code';
    end if;
    if new.state = 'REMOVED' then
        delete from search_row where kind = tg_argv[0] and id = new.id;
        return null;
    end if;
    -- Most acts change a state and no text: the words and their index stay as they are.
    update search_row
       set reader_units = readers, unit_id = new.unit_id, state = new.state, day = on_day, number = nr,
           symbol = thing ->> 'symbol', document_kind = thing ->> 'kind'
     where kind = tg_argv[0] and id = new.id and own_text = own and title = heading and sha256 is not distinct from digest;
    if not found then
        insert into search_row (kind, id, reader_units, unit_id, state, day, number, symbol, document_kind, title, sha256,
                                reference, folded_title, own_text, words)
        values (tg_argv[0], new.id, readers, new.unit_id, new.state, on_day, nr, thing ->> 'symbol', thing ->> 'kind',
                heading, digest, search_fold(concat_ws('/', nr, thing ->> 'symbol')), search_fold(heading), own,
                search_words(own, digest))
        on conflict (kind, id) do update
           set reader_units = excluded.reader_units, unit_id = excluded.unit_id, state = excluded.state,
               day = excluded.day, number = excluded.number, symbol = excluded.symbol,
               document_kind = excluded.document_kind, title = excluded.title, sha256 = excluded.sha256,
               reference = excluded.reference, folded_title = excluded.folded_title, own_text = excluded.own_text,
               words = excluded.words;
    end if;
    return null;
end $$;

create function search_row_drop() returns trigger language plpgsql as $$
begin
    delete from search_row where kind = tg_argv[0] and id = old.id;
    return null;
end $$;

create trigger incoming_search after insert or update on incoming
    for each row execute function search_row_keep('INCOMING');
create trigger incoming_search_drop after delete on incoming
    for each row execute function search_row_drop('INCOMING');
create trigger outgoing_search after insert or update on outgoing
    for each row execute function search_row_keep('OUTGOING');
create trigger outgoing_search_drop after delete on outgoing
    for each row execute function search_row_drop('OUTGOING');
create trigger dossier_search after insert or update on dossier
    for each row execute function search_row_keep('DOSSIER');
create trigger dossier_search_drop after delete on dossier
    for each row execute function search_row_drop('DOSSIER');

-- What is there already becomes findable by the triggers.
update incoming set id = id;
update outgoing set id = id;
update dossier set id = id;

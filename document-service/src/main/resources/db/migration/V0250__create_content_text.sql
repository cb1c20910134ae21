-- Both come with PostgreSQL and are trusted: the owner of the database may create them.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- Text as it is compared: without diacritics (hoà = hòa = hoa, đ = d), composed or not, in small letters, words apart by
-- one space. Queries and what they look in go through the same function.
create function search_fold(value text) returns text
    language sql stable parallel safe
    return trim(regexp_replace(lower(unaccent(normalize(value, NFC))), '[^[:alnum:]]+', ' ', 'g'));

-- The text of contents, read after the act by a worker; a failure is recorded and not tried for ever.
create table content_text (
    sha256       varchar(64) primary key,
    state        varchar(20) not null check (state in ('WAITING', 'RUNNING', 'READ', 'FAILED')),
    text         text,
    words        tsvector,
    failure      varchar(40),
    attempts     integer     not null default 0,
    queued_at    timestamp(6) with time zone not null default now(),
    claimed_at   timestamp(6) with time zone,
    extracted_at timestamp(6) with time zone
);
create index content_text_unread on content_text (queued_at) where state in ('WAITING', 'RUNNING');

-- The update that changes nothing holds the row until the act commits: a reader that finishes meanwhile waits and then
-- sees the act's document.
create function content_text_queue() returns trigger language plpgsql as $$
begin
    insert into content_text (sha256, state) values (new.sha256, 'WAITING')
        on conflict (sha256) do update set state = content_text.state;
    return null;
end $$;
create trigger revision_text_queue after insert on revision
    for each row execute function content_text_queue();

-- Text is not kept longer than the last reference to its file.
create function content_text_forget() returns trigger language plpgsql as $$
begin
    delete from content_text
     where sha256 = old.sha256 and not exists (select from revision where sha256 = old.sha256);
    return null;
end $$;
create trigger revision_text_forget after delete on revision
    for each row execute function content_text_forget();

insert into content_text (sha256, state) select distinct sha256, 'WAITING' from revision;

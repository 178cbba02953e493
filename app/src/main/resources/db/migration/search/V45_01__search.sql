-- Words are found in English and French at once, and without their accents. The dictionary for that
-- comes with PostgreSQL; a server of one's own that lacks it finds accented words as written only.
do $make$
declare
    accents text;
begin
    if exists (select from pg_available_extensions where name = 'unaccent') then
        create extension if not exists unaccent schema search;
        select format('%I.unaccent, ', n.nspname) into accents
        from pg_extension e join pg_namespace n on n.oid = e.extnamespace
        where e.extname = 'unaccent';
    end if;
    create text search configuration search.cairn_english (copy = pg_catalog.english);
    create text search configuration search.cairn_french (copy = pg_catalog.french);
    create text search configuration search.cairn_plain (copy = pg_catalog.simple);
    if accents is not null then
        execute 'alter text search configuration search.cairn_english alter mapping for '
            || 'asciiword, word, asciihword, hword, hword_asciipart, hword_part with '
            || accents || 'pg_catalog.english_stem';
        execute 'alter text search configuration search.cairn_french alter mapping for '
            || 'asciiword, word, asciihword, hword, hword_asciipart, hword_part with '
            || accents || 'pg_catalog.french_stem';
        execute 'alter text search configuration search.cairn_plain alter mapping for '
            || 'asciiword, word, asciihword, hword, hword_asciipart, hword_part with '
            || accents || 'pg_catalog.simple';
    end if;
end
$make$;

-- A text in its English stems, its French stems and its words as they are. A curved apostrophe parts
-- words as a straight one does.
create function search.search_words(written text) returns tsvector
    language sql immutable parallel safe as
$$ select to_tsvector('search.cairn_english', translate(left(written, 100000), '’', ''''))
       || to_tsvector('search.cairn_french', translate(left(written, 100000), '’', ''''))
       || to_tsvector('search.cairn_plain', translate(left(written, 100000), '’', '''')) $$;

-- What a document is found by; its title counts ten times its text.
create function search.search_vector(
        ref text, title text, title_fr text, body text, body_fr text) returns tsvector
    language sql immutable parallel safe as
$$ select setweight(search.search_words(
              case when title_fr in ('', title) then title else title || ' . ' || title_fr end
              || ' ' || ref), 'A')
       || search.search_words(
              case when body_fr in ('', body) then body else body || ' . ' || body_fr end) $$;

-- A word in any of the three ways.
create function search.search_any(typed text) returns tsquery
    language sql immutable parallel safe as
$$ select plainto_tsquery('search.cairn_english', typed)
       || plainto_tsquery('search.cairn_french', typed)
       || plainto_tsquery('search.cairn_plain', typed) $$;

-- The same, or nothing where either language has it among its stop words, such as "the" and "les".
create function search.search_term(typed text) returns tsquery
    language sql immutable parallel safe as
$$ select case when numnode(plainto_tsquery('search.cairn_english', typed)) = 0
                 or numnode(plainto_tsquery('search.cairn_french', typed)) = 0
               then ''::tsquery else search.search_any(typed) end $$;

create function search.search_phrase(typed text) returns tsquery
    language sql immutable parallel safe as
$$ select phraseto_tsquery('search.cairn_english', typed)
       || phraseto_tsquery('search.cairn_french', typed)
       || phraseto_tsquery('search.cairn_plain', typed) $$;

-- Words that begin so; anything but letters and figures begins none.
create function search.search_start(typed text) returns tsquery
    language sql immutable parallel safe as
$$ select case when typed ~ '^[[:alnum:]]+$'
               then to_tsquery('search.cairn_plain', typed || ':*') else ''::tsquery end $$;

-- The last word, which may not be whole yet.
create function search.search_last(typed text) returns tsquery
    language sql immutable parallel safe as
$$ select case when numnode(search.search_term(typed)) = 0 then ''::tsquery
               else search.search_term(typed) || search.search_start(typed) end $$;

-- Not of the record: what the modules' documents were when they were last read. It can be thrown
-- away at any time, and is made anew from their tables.
create table search.document (
    key      text primary key,
    subject  text        not null,
    kind     text        not null,
    ref      text        not null,
    title    text        not null,
    title_fr text        not null,
    body     text        not null,
    body_fr  text        not null,
    path     text        not null,
    partners uuid[]      not null,
    place    text        not null,
    day      timestamptz not null,
    readers  text[]      not null,
    vector   tsvector generated always as
        (search.search_vector(ref, title, title_fr, body, body_fr)) stored
);
create index document_vector on search.document using gin (vector);
create index document_subject on search.document (subject);
create index document_ref on search.document (lower(ref));

-- Up to which entry of the record the documents were read.
create table search.reading (
    sole  boolean primary key default true check (sole),
    entry bigint  not null,
    whole boolean not null
);
insert into search.reading (entry, whole) values (-1, true);

-- What a person has put off or muted on the page of the week: no act, and no part of the record,
-- but open to whoever looks at the thing. Rows are ended, never deleted, so that any day can be seen.
create table work.aside (
    id       uuid primary key,
    person   uuid        not null,
    -- what waits: the word on its tag and the page where it is done, and that page without its parts
    tag      text        not null,
    path     text        not null,
    page     text        not null,
    -- the day on which it comes back, or null where it is muted
    until    date,
    at       timestamptz not null,
    ended_at timestamptz
);
create unique index aside_one on work.aside (person, tag, path) where ended_at is null;
create index aside_page on work.aside (page text_pattern_ops);

-- The language in which a person last read, for what reaches them elsewhere.
alter table work.visit add column language text;

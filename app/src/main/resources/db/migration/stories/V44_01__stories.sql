create table stories.story (
    id            uuid primary key,
    number        integer     not null unique,
    cycle         uuid,
    author        uuid        not null,
    partner       uuid,
    drafted       timestamptz not null,
    -- the latest version, and whether those named were asked about it
    version       integer     not null,
    offered       boolean     not null,
    -- the version that others read
    published     integer,
    audience      text,
    published_at  timestamptz,
    withdrawn_at  timestamptz,
    withdrawn_why text,
    withdrawn_by  uuid,
    entry         bigint      not null
);
create index story_cycle on stories.story (cycle);
create index story_author on stories.story (author);

-- Every text that a story ever had.
create table stories.story_version (
    story     uuid        not null,
    version   integer     not null,
    title     text,
    brief     text,
    context   text,
    done      text,
    mechanism text,
    outcome   text,
    surprise  text,
    evidence  text,
    tells     text        not null,
    language  text        not null,
    by        uuid,
    at        timestamptz not null,
    entry     bigint      not null,
    primary key (story, version)
);

create table stories.story_named (
    story   uuid    not null,
    version integer not null,
    person  uuid    not null,
    n       integer not null,
    primary key (story, version, person)
);
create index story_named_person on stories.story_named (person);

-- What each of those named says of a version; the last word holds.
create table stories.story_answer (
    story    uuid        not null,
    version  integer     not null,
    person   uuid        not null,
    consents boolean     not null,
    reason   text,
    at       timestamptz not null,
    primary key (story, version, person)
);

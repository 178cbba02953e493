-- How people want to be told, and what is on its way to them. None of it is an act or a part of the
-- record, and none of it holds an address or anybody's words: both are read when a letter is sent.

-- What a person has chosen; who has chosen nothing has no row.
create table notices.choice (
    person   uuid primary key,
    how_much text    not null,
    day      integer not null,
    hour     integer not null,
    language text    not null
);

-- The secret in the link by which letters are stopped without signing in.
create table notices.stop_link (
    person uuid primary key,
    token  text not null unique
);

-- The link of a person's calendar; it is kept nowhere, only its hash.
create table notices.calendar_link (
    person       uuid primary key,
    token_sha256 bytea       not null unique,
    made_at      timestamptz not null
);

-- How far each person's acts and duties have been looked through.
create table notices.look (
    person uuid primary key,
    seen   bigint not null
);
create table notices.told (
    person uuid not null,
    what   text not null,
    primary key (person, what)
);

-- The outbox.
create table notices.letter (
    id       uuid primary key,
    person   uuid        not null,
    kind     text        not null,
    -- from when on the digest tells what changed
    since    timestamptz,
    made_at  timestamptz not null,
    state    text        not null,
    attempts integer     not null default 0,
    next_at  timestamptz not null,
    done_at  timestamptz,
    trouble  text
);
create index letter_waiting on notices.letter (next_at) where state = 'waiting';
create index letter_made on notices.letter (made_at);
create index letter_person on notices.letter (person);

-- What a letter is about: something owed, or an entry of the record.
create table notices.letter_item (
    letter uuid    not null references notices.letter on delete cascade,
    n      integer not null,
    what   text,
    entry  bigint,
    primary key (letter, n)
);

-- Which weeks' digests have been made, or had nothing in them.
create table notices.digest (
    person uuid        not null,
    due_at timestamptz not null,
    primary key (person, due_at)
);

-- A shared aim; what it says, its parts and its links stand below, each for the versions it held.
create table learning.aim (
    id        uuid primary key,
    number    integer     not null unique,
    lead      uuid        not null,
    partner   uuid,
    agreed    timestamptz not null,
    entry     bigint      not null,
    version   integer     not null,
    drivers   integer     not null,
    ended     text,
    ended_why text,
    ended_by  uuid,
    ended_at  timestamptz
);

-- A row holds from the version since until before the version until.
create table learning.aim_statement (
    aim      uuid    not null,
    since    integer not null,
    until    integer,
    title    text,
    how_much text,
    for_whom text,
    due      date    not null,
    primary key (aim, since)
);

create table learning.aim_driver (
    aim     uuid    not null,
    n       integer not null,
    since   integer not null,
    until   integer,
    place   integer not null,
    kind    text    not null,
    parent  integer,
    text    text,
    retired boolean not null,
    primary key (aim, n, since)
);

-- n is 0 where the aim itself is linked.
create table learning.aim_link (
    aim     uuid    not null,
    n       integer not null,
    subject text    not null,
    since   integer not null,
    until   integer,
    role    text    not null,
    primary key (aim, n, subject, since)
);
create index aim_link_subject on learning.aim_link (subject);

-- What made each version, by whom and when.
create table learning.aim_version (
    aim     uuid        not null,
    version integer     not null,
    what    text        not null,
    n       integer     not null,
    why     text,
    by      uuid,
    at      timestamptz not null,
    entry   bigint      not null,
    primary key (aim, version)
);

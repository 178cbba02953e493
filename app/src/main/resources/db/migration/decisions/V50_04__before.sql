-- The money at stake, in whole units of the currency of the delegation map.
alter table decisions.decision add column amount bigint;

-- A proposal on its way, in versions; shared_from 0 while only its writers may read it.
create table decisions.preparation (
    id            uuid primary key,
    body          uuid        not null,
    author        uuid        not null,
    partner       uuid,
    version       integer     not null,
    shared_from   integer     not null,
    shared_at     timestamptz,
    follows       text[]      not null,
    begun         timestamptz not null,
    decision      uuid,
    withdrawn_at  timestamptz,
    withdrawn_why text
);
create index preparation_author on decisions.preparation (author);
create index preparation_decision on decisions.preparation (decision);

create table decisions.preparation_version (
    draft    uuid        not null,
    version  integer     not null,
    question text,
    text     text,
    why_now  text,
    measures uuid[]      not null,
    note     text,
    by       uuid,
    at       timestamptz not null,
    entry    bigint      not null,
    primary key (draft, version)
);

create table decisions.preparation_set_aside (
    draft   uuid    not null,
    version integer not null,
    n       integer not null,
    text    text,
    reason  text,
    primary key (draft, version, n)
);

create table decisions.preparation_writer (
    draft  uuid    not null,
    person uuid    not null,
    n      integer not null,
    primary key (draft, person)
);
create index preparation_writer_person on decisions.preparation_writer (person);

-- Those affected by a draft or a decision; asked once asked_at says when.
create table decisions.affected (
    id       uuid primary key,
    about    text        not null,
    n        bigint      not null,
    sort     text        not null,
    key      text        not null,
    name     text,
    by       uuid,
    at       timestamptz not null,
    how      text,
    asked_by uuid,
    asked_at timestamptz
);
create index affected_about on decisions.affected (about);

-- Questions put in the open, each owed an answer by its day.
create table decisions.open_question (
    id          uuid primary key,
    about       text        not null,
    n           bigint      not null,
    text        text,
    due         date        not null,
    by          uuid,
    at          timestamptz not null,
    answer      text,
    answered_by uuid,
    answered_at timestamptz
);
create index open_question_about on decisions.open_question (about);

-- The undecided who were reminded, and when.
create table decisions.reminder (
    decision uuid        not null,
    why      text        not null,
    at       timestamptz not null,
    seats    uuid[]      not null,
    primary key (decision, why, at)
);

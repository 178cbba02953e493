-- What a rule is put to work on, and what it asks for on the way.
alter table decisions.decision
    add column hidden    boolean not null default false,
    add column anonymous boolean not null default false,
    add column kind      text    not null default '',
    add column impact    text    not null default '',
    add column undoing   text    not null default '',
    add column reach     text    not null default '',
    add column lighter   text,
    -- the earlier decision that it looks at again, and what becomes of that one if it passes
    add column about       uuid,
    add column about_way   text,
    add column about_until date,
    add column casting_vote text,
    add column casting_reason text,
    add column casting_seat uuid,
    add column lot_seed  uuid,
    add column lot       text[]  not null default '{}',
    add column winners   text[]  not null default '{}';
create index decision_about on decisions.decision (about);

create table decisions.proposal_option (
    decision uuid    not null,
    key      text    not null,
    n        integer not null,
    name     text,
    about    text,
    primary key (decision, key)
);

create table decisions.role_seat (
    decision uuid    not null,
    role     text    not null,
    seat     uuid    not null,
    n        integer not null,
    primary key (decision, role, seat)
);

create table decisions.condition_met (
    decision  uuid        not null,
    condition text        not null,
    note      text,
    day       date,
    by        uuid,
    at        timestamptz not null,
    primary key (decision, condition)
);

create table decisions.advice_answer (
    decision uuid        not null,
    seat     uuid        not null,
    answer   text,
    by       uuid,
    at       timestamptz not null,
    primary key (decision, seat)
);

-- Who took part in an anonymous vote, and, apart from it, the papers once the urn was opened.
create table decisions.participant (
    decision uuid not null,
    seat     uuid not null,
    primary key (decision, seat)
);

create table decisions.ballot_paper (
    decision uuid not null,
    paper    uuid not null,
    said     text,
    primary key (decision, paper)
);

-- Not of the record: the papers of an open anonymous vote, in one row a decision, so that neither
-- the place of a row nor the transaction that wrote it tells whose paper it is.
create table decisions.urn (
    decision uuid primary key,
    papers   jsonb not null
);

alter table decisions.position
    add column marks jsonb   not null default '{}',
    add column proxy boolean not null default false;

create table decisions.decision (
    id               uuid primary key,
    number           integer     not null unique,
    body             uuid        not null,
    body_name        text        not null,
    question         text,
    why_now          text,
    rule             text        not null,
    settings         jsonb       not null,
    quorum           integer     not null,
    sectors          text[]      not null,
    proposer         uuid,
    proposer_partner uuid,
    opened           timestamptz not null,
    version          integer     not null,
    closes           timestamptz not null,
    ends             date,
    -- how it ended, and when it was put into words
    outcome          text,
    verdict          text,
    because          jsonb,
    closed_by        uuid,
    closed_at        timestamptz,
    closed_reason    text,
    given            integer,
    eligible         integer,
    recused          integer,
    statement        text,
    conditions       text,
    effective        date,
    review           date,
    follow_up        text,
    no_action        text,
    stated_by        uuid,
    stated_at        timestamptz
);
create index decision_body on decisions.decision (body);
create index decision_closes on decisions.decision (closes) where outcome is null;

create table decisions.proposal_version (
    decision uuid        not null,
    version  integer     not null,
    text     text,
    reason   text,
    by       uuid,
    at       timestamptz not null,
    primary key (decision, version)
);

create table decisions.option_set_aside (
    decision uuid    not null,
    n        integer not null,
    text     text,
    reason   text,
    primary key (decision, n)
);

create table decisions.evidence (
    decision uuid    not null,
    n        integer not null,
    measure  text    not null,
    name     text    not null,
    path     text    not null,
    value    text    not null,
    period   text    not null,
    verdict  text    not null,
    known    date    not null,
    primary key (decision, n)
);
create index evidence_measure on decisions.evidence (measure);

create table decisions.decision_follows (
    decision uuid    not null,
    n        integer not null,
    subject  text    not null,
    primary key (decision, n)
);
create index decision_follows_subject on decisions.decision_follows (subject);

-- The electorate: nobody enters or leaves it after the opening.
create table decisions.roll_seat (
    decision     uuid    not null,
    seat         uuid    not null,
    n            integer not null,
    partner      uuid    not null,
    partner_name text    not null,
    sector       text    not null,
    title        text    not null,
    voting       boolean not null,
    holder       uuid,
    deputy       uuid,
    primary key (decision, seat)
);
create index roll_seat_holder on decisions.roll_seat (holder);
create index roll_seat_deputy on decisions.roll_seat (deputy);

create table decisions.interest (
    decision uuid        not null,
    seat     uuid        not null,
    kind     text        not null,
    what     text,
    by       uuid,
    at       timestamptz not null,
    primary key (decision, seat)
);

-- Every position ever given; the one that is not replaced is what the seat says now.
create table decisions.position (
    decision uuid        not null,
    seat     uuid        not null,
    n        integer     not null,
    choice   text        not null,
    reason   text,
    given_to integer     not null,
    version  integer     not null,
    by       uuid,
    at       timestamptz not null,
    replaced timestamptz,
    primary key (decision, seat, n)
);
create unique index position_current on decisions.position (decision, seat) where replaced is null;

create table decisions.objection (
    id               uuid primary key,
    decision         uuid        not null,
    n                integer     not null,
    seat             uuid        not null,
    reason           text,
    by               uuid,
    at               timestamptz not null,
    finding          text,
    finding_note     text,
    tested_by        uuid,
    tested_at        timestamptz,
    settled          text,
    settled_reason   text,
    settled_version  integer,
    settled_by       uuid,
    settled_at       timestamptz,
    unique (decision, n)
);

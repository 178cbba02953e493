create table partnership.partnership (
    id            uuid primary key,
    name          text    not null,
    language      text    not null,
    zone          text    not null,
    public_record boolean not null,
    illustrative  boolean not null
);

-- The partnership's own words for things, over those of the program.
create table partnership.own_word (
    key     text primary key,
    english text not null,
    french  text not null
);

create table partnership.partner (
    id          uuid primary key,
    name        text not null,
    sector      text not null,
    code        text not null,
    since       date not null,
    until       date,
    merged_into uuid
);

create table partnership.person (
    id      uuid primary key,
    name    text,
    partner uuid not null,
    since   date not null,
    until   date
);

create table partnership.body (
    id          uuid primary key,
    name        text    not null,
    parent      uuid,
    since       date    not null,
    remit       text    not null default '',
    rule        text    not null default '',
    quorum      integer not null default 0,
    sectors     text[]  not null default '{}',
    rhythm      text    not null default '',
    notice_days integer not null default 0,
    open_days   integer not null default 0
);

create table partnership.seat (
    id      uuid primary key,
    body    uuid    not null,
    partner uuid    not null,
    title   text    not null,
    voting  boolean not null,
    holder  uuid,
    deputy  uuid,
    since   date    not null,
    until   date
);
create index seat_body on partnership.seat (body);
create index seat_holder on partnership.seat (holder);

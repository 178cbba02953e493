create table measures.measure (
    id              uuid primary key,
    key             text    not null unique,
    version         integer not null,
    name_en         text    not null,
    name_fr         text    not null,
    period          text    not null,
    lag_days        integer not null,
    definition      jsonb   not null,
    chart           jsonb   not null,
    steward         uuid,
    steward_partner uuid
);

-- Every definition that a measure has had.
create table measures.definition (
    measure    uuid        not null,
    version    integer     not null,
    at         timestamptz not null,
    person     uuid,
    why        text,
    definition jsonb       not null,
    primary key (measure, version)
);

create table measures.target (
    measure uuid not null,
    since   date not null,
    value   double precision,
    why     text,
    at      timestamptz not null,
    person  uuid,
    primary key (measure, since)
);

-- Every way in which a measure was charted, with who chose it and why.
create table measures.chart_choice (
    measure uuid        not null,
    at      timestamptz not null,
    entry   bigint      not null,
    person  uuid,
    why     text,
    chart   jsonb       not null,
    primary key (measure, entry)
);

create table measures.rebase (
    id       uuid primary key,
    measure  uuid        not null,
    series   integer,
    day      date        not null,
    cause    text,
    approver uuid        not null,
    trial    boolean     not null,
    at       timestamptz not null,
    person   uuid
);
create index rebase_measure on measures.rebase (measure);

create table measures.series (
    number     integer primary key,
    measure    uuid    not null,
    place      text    not null,
    place_en   text    not null,
    place_fr   text    not null,
    stratum    text    not null,
    stratum_en text    not null,
    stratum_fr text    not null,
    headline   boolean not null,
    ended      date,
    note_en    text    not null default '',
    note_fr    text    not null default '',
    unique (measure, place, stratum)
);

create table measures.ghost (
    series   integer     not null,
    period   date        not null,
    cause    text,
    approver uuid        not null,
    at       timestamptz not null,
    person   uuid,
    primary key (series, period)
);

create table measures.load (
    number         integer primary key,
    source         text        not null,
    source_version integer     not null,
    file           text        not null,
    digest         text        not null,
    known          date        not null,
    by_lag         boolean     not null,
    added          integer     not null,
    revised        integer     not null,
    unchanged      integer     not null,
    at             timestamptz not null,
    person         uuid,
    entry          bigint      not null
);

-- What a load did to each series.
create table measures.load_series (
    load    integer not null,
    series  integer not null,
    added   integer not null,
    revised integer not null,
    primary key (load, series)
);
create index load_series_series on measures.load_series (series, load);

-- A value of a series in two times: the period that it is about and the day on which it became
-- known. Rows are only ever added; of those with the same known day the later load holds.
create table measures.point (
    series      integer  not null,
    period      date     not null,
    known       date     not null,
    load        integer  not null,
    version     smallint not null,
    state       smallint not null,
    value       double precision,
    numerator   double precision,
    denominator double precision,
    reason      text,
    primary key (series, period, known, load)
);
-- Loads come one after the other, so blocks of rows belong to one: a small index is enough.
create index point_load on measures.point using brin (load) with (pages_per_range = 32);

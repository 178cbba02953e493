-- What people wrote at the points of series; those taken back are gone, the record keeps them.
create table measures.remark (
    id      uuid primary key,
    measure uuid        not null,
    series  integer     not null,
    period  date        not null,
    text    text,
    person  uuid,
    at      timestamptz not null
);
create index remark_series on measures.remark (series);

-- That something got better, as said elsewhere; the chart as it was then is worked out.
create table measures.claim (
    id         uuid primary key,
    about      text        not null,
    text       text,
    citation   jsonb       not null,
    person     uuid,
    at         timestamptz not null,
    entry      bigint      not null,
    taken_back timestamptz
);
create index claim_about on measures.claim (about);

-- Uses that were asked for and that the statement of a measure rules out.
create table measures.use_refused (
    entry   bigint primary key,
    measure uuid        not null,
    asked   text        not null,
    asker   uuid,
    version integer     not null,
    at      timestamptz not null
);
create index use_refused_measure on measures.use_refused (measure);

-- A rebase or a ghost that was taken back, with what it had been; it is in its own table no more.
create table measures.withdrawn (
    entry      bigint primary key,
    of_measure uuid        not null,
    of_series  integer,
    day        date        not null,
    rebase     boolean     not null,
    cause      text,
    why        text,
    approver   uuid        not null,
    at         timestamptz not null,
    person     uuid
);
create index withdrawn_measure on measures.withdrawn (of_measure);

-- What was said of a series: that it is watched or no longer, that it ended or goes on.
create table measures.series_said (
    entry     bigint primary key,
    series    integer     not null,
    what      text        not null,
    last      date,
    successor integer,
    why       text,
    at        timestamptz not null,
    person    uuid
);
create index series_said_series on measures.series_said (series);

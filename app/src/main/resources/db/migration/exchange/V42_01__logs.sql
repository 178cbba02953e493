-- Logs of actions or decisions that came in from spreadsheets.
create table exchange.taken_log (
    id          uuid primary key,
    number      integer     not null unique,
    kind        text        not null,
    file        text,
    digest      text        not null,
    taken       integer     not null,
    left_out    integer     not null,
    known       integer     not null,
    by          uuid,
    at          timestamptz not null,
    back_reason text,
    back_by     uuid,
    back_at     timestamptz
);

-- Each row of them as it stood there, and what became of it.
create table exchange.taken_row (
    log    uuid    not null,
    line   integer not null,
    key    text    not null,
    source text,
    became text    not null,
    primary key (log, line)
);
create index taken_row_key on exchange.taken_row (key);
create index taken_row_became on exchange.taken_row (became);

-- What was decided elsewhere, as a log says.
create table exchange.earlier_decision (
    id        uuid primary key,
    number    integer not null unique,
    log       uuid    not null,
    line      integer not null,
    decided   date    not null,
    body      uuid,
    body_name text,
    title     text,
    text      text,
    reason    text,
    reference text
);

-- How logs are read, each time it was said anew; the last that fits is used.
create table exchange.log_mapping (
    id       uuid primary key,
    kind     text        not null,
    columns  text        not null,
    days     text        not null,
    forum    uuid,
    standard text,
    rhythm   text        not null,
    closed   text        not null,
    by       uuid,
    at       timestamptz not null
);

create table exchange.log_alias (
    mapping uuid    not null,
    n       integer not null,
    said    text,
    person  uuid    not null,
    primary key (mapping, n)
);

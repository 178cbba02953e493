-- One row for each episode of special cause that was raised, with what the rules saw then, and how
-- far it has gone since.
create table signals.signal (
    id              uuid primary key,
    number          integer     not null unique,
    measure         uuid        not null,
    measure_key     text        not null,
    series          integer     not null,
    -- called as it was then
    name_en         text        not null,
    name_fr         text        not null,
    line_en         text        not null,
    line_fr         text        not null,
    unit_en         text        not null,
    unit_fr         text        not null,
    decimals        integer     not null,
    period          text        not null,
    way             text        not null,
    effect          text        not null,
    rules           text[]      not null,
    phase           date        not null,
    since           date        not null,
    until           date        not null,
    -- as it was found
    found_rules     text[]      not null,
    found_since     date        not null,
    found_until     date        not null,
    value           double precision not null,
    centre          double precision,
    lower           double precision,
    upper           double precision,
    points          integer     not null,
    false_alarms    double precision not null,
    chart           text        not null,
    rule_set        text        not null,
    shift_length    integer     not null,
    trend_length    integer     not null,
    ties            text        not null,
    screened        boolean     not null,
    frozen          integer     not null,
    minimum_points  integer     not null,
    known           date        not null,
    load            integer,
    -- who owes an answer
    steward         uuid,
    steward_partner uuid,
    forum           uuid,
    answer_days     integer     not null,
    due             date        not null,
    raised_at       timestamptz not null,
    raised_in       bigint      not null,
    extended_at     timestamptz,
    gained_at       timestamptz,
    gone_at         timestamptz,
    gone_in         bigint,
    gone_load       integer,
    gone_periods    date[]
);
create index signal_series on signals.signal (series) where gone_at is null;
create index signal_measure on signals.signal (measure);
create index signal_steward on signals.signal (steward);
create index signal_forum on signals.signal (forum);

-- Every answer ever given; the one with the greatest number is what is said now.
create table signals.signal_answer (
    signal   uuid        not null,
    n        integer     not null,
    kind     text        not null,
    reason   text,
    by_day   date,
    body     uuid,
    capacity text        not null,
    person   uuid,
    partner  uuid,
    at       timestamptz not null,
    entry    bigint      not null,
    primary key (signal, n)
);

-- What became of it, act by act.
create table signals.signal_step (
    signal uuid        not null,
    entry  bigint      not null,
    kind   text        not null,
    since  date,
    until  date,
    rules  text[],
    person uuid,
    at     timestamptz not null,
    primary key (signal, entry)
);

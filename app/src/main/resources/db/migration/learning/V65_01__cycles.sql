-- A change tried as a test. What depends on the day, such as a window that is over, is worked out.
create table learning.cycle (
    id         uuid primary key,
    number     integer     not null unique,
    after      uuid,
    turn       integer     not null,
    title      text,
    aim        text,
    theory     text,
    change     text,
    who        text,
    whereabout text,
    starts     date        not null,
    lead       uuid        not null,
    partner    uuid,
    planned    timestamptz not null,
    entry      bigint      not null,
    registered integer     not null,
    started    date,
    started_at timestamptz,
    studies    integer     not null,
    studied_at timestamptz,
    ended      text,
    ended_why  text,
    ended_by   uuid,
    ended_at   timestamptz
);
create index cycle_after on learning.cycle (after);
create index cycle_lead on learning.cycle (lead);

-- Where it runs; those with a day are where it spread once adopted.
create table learning.cycle_place (
    cycle   uuid    not null,
    partner uuid    not null,
    n       integer not null,
    name    text    not null,
    spread  date,
    primary key (cycle, partner)
);
create index cycle_place_partner on learning.cycle_place (partner);

create table learning.cycle_follows (
    cycle   uuid    not null,
    n       integer not null,
    subject text    not null,
    primary key (cycle, n)
);

-- Never changed after its row was written, but for the number of the one that replaced it.
create table learning.prediction (
    cycle          uuid        not null,
    n              integer     not null,
    measure        uuid        not null,
    series         integer     not null,
    direction      text        not null,
    level          double precision,
    margin         double precision,
    change         date        not null,
    lag            integer     not null,
    periods        integer     not null,
    opens          date        not null,
    closes         date        not null,
    chart          text        not null,
    rules          text        not null,
    shift_length   integer     not null,
    trend_length   integer     not null,
    ties           text        not null,
    screened       boolean     not null,
    frozen         integer     not null,
    minimum_points integer     not null,
    decides        text        not null,
    control        integer,
    place          uuid,
    expects        text,
    replaced_by    integer,
    by             uuid,
    at             timestamptz not null,
    entry          bigint      not null,
    primary key (cycle, n)
);
create index prediction_measure on learning.prediction (measure);
create index prediction_closes on learning.prediction (closes);

create table learning.cycle_observation (
    cycle     uuid        not null,
    n         integer     not null,
    happened  text,
    surprised text,
    by        uuid,
    at        timestamptz not null,
    entry     bigint      not null,
    primary key (cycle, n)
);

create table learning.cycle_study (
    cycle   uuid        not null,
    n       integer     not null,
    known   date        not null,
    learned text,
    by      uuid,
    at      timestamptz not null,
    entry   bigint      not null,
    primary key (cycle, n)
);

-- What the points said of a prediction when it was studied; figures in the unit of the measure.
create table learning.cycle_result (
    cycle         uuid    not null,
    n             integer not null,
    prediction    integer not null,
    outcome       text    not null,
    before        double precision,
    after         double precision,
    lower         double precision,
    upper         double precision,
    points_before integer not null,
    points_after  integer not null,
    primary key (cycle, n, prediction)
);

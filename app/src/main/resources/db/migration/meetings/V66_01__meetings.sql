-- A meeting of a body. What depends on the day, such as papers that are late, is worked out.
create table meetings.meeting (
    id           uuid primary key,
    number       integer     not null unique,
    body         uuid        not null,
    body_name    text        not null,
    title        text,
    starts       timestamptz not null,
    minutes      integer     not null,
    place        text,
    open         boolean     not null,
    notice_days  integer     not null,
    scheduled_by uuid,
    scheduled_at timestamptz not null,
    entry        bigint      not null,
    changed_at   timestamptz,
    changed_why  text,
    cancelled_at timestamptz,
    cancelled_why text,
    papers       integer     not null,
    item_order   integer[]   not null,
    opened_at    timestamptz,
    closed_at    timestamptz,
    quorum       integer     not null,
    sectors      text[]      not null,
    version      integer     not null,
    circulated   integer     not null,
    circulated_at timestamptz,
    confirmed    integer     not null,
    confirmed_by uuid,
    confirmed_at timestamptz,
    confirmed_in uuid,
    corrections  integer     not null,
    messages     integer     not null
);
create index meeting_body on meetings.meeting (body, starts);
create index meeting_starts on meetings.meeting (starts);

-- Papers that went out; the last version counts.
create table meetings.meeting_papers (
    meeting uuid        not null,
    version integer     not null,
    brief   text,
    due     date        not null,
    by      uuid,
    at      timestamptz not null,
    entry   bigint      not null,
    primary key (meeting, version)
);

create table meetings.meeting_item (
    meeting   uuid        not null,
    n         integer     not null,
    state     text        not null,
    title     text,
    purpose   text        not null,
    minutes   integer     not null,
    presenter uuid,
    brief     text,
    about     text        not null,
    carried   uuid,
    by        uuid,
    at        timestamptz not null,
    entry     bigint      not null,
    reason    text,
    primary key (meeting, n)
);
create index meeting_item_about on meetings.meeting_item (about);

-- The seats of the body as they stood when the meeting was opened.
create table meetings.meeting_seat (
    meeting      uuid    not null,
    n            integer not null,
    seat         uuid    not null,
    partner      uuid    not null,
    partner_name text    not null,
    sector       text    not null,
    title        text    not null,
    voting       boolean not null,
    holder       uuid,
    deputy       uuid,
    primary key (meeting, n)
);

-- What was recorded in the room; a line that was struck out stays.
create table meetings.meeting_line (
    meeting    uuid        not null,
    n          integer     not null,
    kind       text        not null,
    item       integer     not null,
    seat       uuid,
    person     uuid,
    deputy     boolean     not null,
    refers     uuid,
    here       boolean     not null,
    ends       integer     not null,
    detail     text        not null,
    words      text,
    happened   timestamptz not null,
    by         uuid,
    entry      bigint      not null,
    struck_at  timestamptz,
    struck_by  uuid,
    struck_why text,
    primary key (meeting, n)
);
create index meeting_line_refers on meetings.meeting_line (refers);

create table meetings.minutes (
    meeting uuid        not null,
    version integer     not null,
    by      uuid,
    at      timestamptz not null,
    entry   bigint      not null,
    primary key (meeting, version)
);

-- The words of one point; point 0 is for what belongs to none.
create table meetings.minutes_passage (
    meeting uuid    not null,
    version integer not null,
    n       integer not null,
    item    integer not null,
    words   text,
    primary key (meeting, version, n)
);

create table meetings.minutes_correction (
    meeting uuid        not null,
    n       integer     not null,
    item    integer     not null,
    words   text,
    by      uuid,
    at      timestamptz not null,
    entry   bigint      not null,
    primary key (meeting, n)
);

create table meetings.key_messages (
    meeting uuid        not null,
    n       integer     not null,
    words   text,
    by      uuid,
    at      timestamptz not null,
    entry   bigint      not null,
    primary key (meeting, n)
);

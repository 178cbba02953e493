-- Who may come in. The person stands in the partnership; here is only the way in.
create table access.account (
    person         uuid primary key,
    login          text        not null unique check (login = lower(login)),
    password       text        not null,
    password_since timestamptz not null,
    opened_at      timestamptz not null
);

-- One-use links; the link itself is known only to who was given it.
create table access.invitation (
    id           uuid primary key,
    token_sha256 bytea       not null unique,
    person       uuid        not null,
    login        text        not null,
    made_by      uuid,
    made_at      timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz,
    withdrawn_at timestamptz
);
create index invitation_person on access.invitation (person);

-- How often somebody tried, by account and by address; neither is kept in clear.
create table access.attempt (
    key   text primary key,
    since timestamptz not null,
    count integer     not null
);

-- From the record: roles beyond that of a member, and accounts that are closed.
create table access.granted_role (
    person uuid        not null,
    role   text        not null,
    since  timestamptz not null,
    primary key (person, role)
);
create table access.closed_account (
    person uuid primary key,
    since  timestamptz not null
);

-- Sessions, as Spring Session keeps them.
create table access.spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create unique index spring_session_id on access.spring_session (session_id);
create index spring_session_expiry on access.spring_session (expiry_time);
create index spring_session_principal on access.spring_session (principal_name);

create table access.spring_session_attributes (
    session_primary_id char(36)     not null references access.spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

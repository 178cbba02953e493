-- How files of one kind are read, as it was mapped here; those built in are not in it.
create table measures.source (
    key     text primary key,
    version integer     not null,
    mapping text        not null,
    at      timestamptz not null,
    person  uuid
);

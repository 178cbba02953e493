-- When the demo was loaded, by the real clock: its own clock goes on from the moment of its start.
create table demo.started (
    sole boolean primary key default true check (sole),
    at   timestamptz not null
);

-- Which person each persona is.
create table demo.persona (
    key    text primary key,
    person uuid not null
);

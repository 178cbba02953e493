-- Each time its steward asked somebody else to answer, and what came of it.
create table signals.signal_hand_over (
    signal   uuid        not null,
    n        integer     not null,
    partner  uuid        not null,
    person   uuid        not null,
    by       uuid,
    reason   text,
    at       timestamptz not null,
    ended_at timestamptz,
    declined text,
    primary key (signal, n)
);
create index signal_hand_over_person on signals.signal_hand_over (person) where ended_at is null;

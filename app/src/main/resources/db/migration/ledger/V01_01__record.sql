-- The record itself. Nothing here is ever updated but the head, and nothing deleted but openings.
create table ledger.entry (
    index   bigint primary key,
    at      timestamptz not null,
    actor   uuid,
    partner uuid,
    kind    text   not null,
    subject text   not null,
    bytes   bytea  not null,
    once    uuid
);
create index entry_subject on ledger.entry (subject, index);
create index entry_kind on ledger.entry (kind, index);
create index entry_partner on ledger.entry (partner, index);
create index entry_at on ledger.entry (at);
create unique index entry_once on ledger.entry (actor, once) where once is not null;

-- What opens the commitments of an entry; erasing words deletes its row.
create table ledger.opening (
    entry   bigint not null references ledger.entry,
    number  integer not null,
    key     bytea  not null,
    payload bytea  not null,
    primary key (entry, number)
);

-- Bytes too large for an entry, packed; the entry holds their digest.
create table ledger.attachment (
    entry  bigint primary key references ledger.entry,
    sha256 text   not null,
    size   bigint not null,
    packed bytea  not null
);
alter table ledger.attachment alter column packed set storage external;

-- Which subject follows from which; derived from the entries.
create table ledger.link (
    earlier text   not null,
    later   text   not null,
    entry   bigint not null references ledger.entry,
    primary key (earlier, later)
);
create index link_later on ledger.link (later);

-- The roots of every complete subtree (RFC 6962), so that a proof is read and not worked out anew.
create table ledger.node (
    height smallint not null,
    index  bigint   not null,
    hash   bytea    not null,
    primary key (height, index)
);

-- One row, locked for each append: what makes the numbers gapless.
create table ledger.head (
    sole   boolean primary key default true check (sole),
    size   bigint  not null,
    hashes bytea   not null
);
insert into ledger.head (size, hashes) values (0, '');

-- Which words were erased, in which entry; a view of the record like every governed table.
create table ledger.erasure (
    entry     bigint not null,
    number    integer not null,
    erased_in bigint not null,
    ground    text   not null,
    primary key (entry, number)
);

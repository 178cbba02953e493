-- When each person was last here: no act, and no part of the record.
create table work.visit (
    person  uuid primary key,
    seen_at timestamptz not null,
    before  timestamptz
);

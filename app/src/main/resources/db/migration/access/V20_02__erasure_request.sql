-- Words that somebody asked to be erased, and what the one who must approve it said.
create table access.erasure_request (
    id       uuid primary key,
    entries  bigint[]    not null,
    ground   text        not null,
    asker    uuid        not null,
    approver uuid        not null,
    asked    timestamptz not null,
    outcome  text,
    decided  timestamptz
);
create index erasure_request_approver on access.erasure_request (approver);

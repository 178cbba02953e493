-- What became of a decision after it was made.
alter table decisions.decision
    add column over        text not null default '',
    add column over_by     uuid,
    add column ratify_by   date,
    add column ratified_by uuid;

create table decisions.decision_review (
    decision uuid        not null,
    held_by  uuid        not null,
    way      text        not null,
    until    date,
    at       timestamptz not null,
    primary key (decision, held_by)
);

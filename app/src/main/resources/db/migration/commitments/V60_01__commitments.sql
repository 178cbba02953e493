create table commitments.commitment (
    id           uuid primary key,
    number       integer     not null unique,
    decision     uuid,
    proposer     uuid,
    proposed     timestamptz not null,
    version      integer     not null,
    bound        integer,
    waits_for    text        not null,
    since        timestamptz,
    accepted_by  uuid,
    -- who answers now, or is asked to
    partner      uuid        not null,
    partner_name text        not null,
    person       uuid        not null,
    hand_overs   integer     not null,
    ended        text,
    ended_reason text,
    ended_by     uuid,
    ended_at     timestamptz
);
create index commitment_person on commitments.commitment (person);
create index commitment_partner on commitments.commitment (partner);
create index commitment_decision on commitments.commitment (decision);

-- Every text that was ever on the table.
create table commitments.terms (
    commitment   uuid        not null,
    version      integer     not null,
    what         text,
    partner      uuid        not null,
    partner_name text        not null,
    person       uuid        not null,
    own_part     text,
    forum        uuid        not null,
    forum_name   text        not null,
    standard     text,
    measure      uuid,
    measure_name text,
    direction    text,
    target       double precision,
    target_by    date,
    rhythm       text        not null,
    if_not_met   text,
    starts       date        not null,
    review       date,
    ends         date        not null,
    reason       text,
    by           uuid,
    at           timestamptz not null,
    agreed_by    uuid,
    agreed_at    timestamptz,
    kept_by      uuid,
    kept_at      timestamptz,
    kept_reason  text,
    accepted_by  uuid,
    accepted_at  timestamptz,
    primary key (commitment, version)
);
create index terms_forum on commitments.terms (forum);
create index terms_measure on commitments.terms (measure);

create table commitments.terms_helper (
    commitment uuid    not null,
    version    integer not null,
    partner    uuid    not null,
    name       text    not null,
    primary key (commitment, version, partner)
);

create table commitments.hand_over (
    commitment   uuid        not null,
    n            integer     not null,
    from_person  uuid        not null,
    partner      uuid        not null,
    partner_name text        not null,
    person       uuid        not null,
    reason       text,
    by           uuid,
    at           timestamptz not null,
    taken_at     timestamptz,
    declined_at  timestamptz,
    declined     text,
    primary key (commitment, n)
);

create table commitments.commitment_account (
    commitment    uuid        not null,
    n             integer     not null,
    due           date        not null,
    promised      text,
    happened      text,
    explanation   text,
    help          text,
    next_step     text,
    measure       text,
    measure_name  text,
    measure_path  text,
    value         text,
    period        text,
    reading       text,
    known         date,
    by            uuid,
    at            timestamptz not null,
    verdict       text,
    judged_reason text,
    agreed_step   text,
    judged_by     uuid,
    judged_for    uuid,
    judged_at     timestamptz,
    primary key (commitment, n)
);

create table commitments.account_question (
    commitment  uuid        not null,
    account     integer     not null,
    n           integer     not null,
    question    text,
    answer_by   date        not null,
    by          uuid,
    at          timestamptz not null,
    answer      text,
    answered_by uuid,
    answered_at timestamptz,
    primary key (commitment, account, n)
);

-- How a forum comes to a judgement: what was proposed, and what each seat said to it.
create table commitments.account_judging (
    commitment        uuid        not null,
    account           integer     not null,
    n                 integer     not null,
    verdict           text        not null,
    reason            text,
    next_step         text,
    step_kind         text,
    step_partner      uuid,
    step_partner_name text,
    step_by           date,
    seat              uuid        not null,
    rule              text        not null,
    quorum            integer     not null,
    sectors           text[]      not null,
    closes            date        not null,
    by                uuid,
    at                timestamptz not null,
    ended             text,
    ended_at          timestamptz,
    primary key (commitment, account, n)
);

create table commitments.judging_seat (
    commitment   uuid    not null,
    account      integer not null,
    n            integer not null,
    seat         uuid    not null,
    partner      uuid    not null,
    partner_name text    not null,
    sector       text    not null,
    holder       uuid,
    deputy       uuid,
    recused      boolean not null,
    choice       text,
    reason       text,
    by           uuid,
    at           timestamptz,
    primary key (commitment, account, n, seat)
);

-- The step that was agreed on, and the chart that is cited for a claim of improvement.
alter table commitments.commitment_account add column step_kind text;
alter table commitments.commitment_account add column step_partner uuid;
alter table commitments.commitment_account add column step_partner_name text;
alter table commitments.commitment_account add column step_by date;
alter table commitments.commitment_account add column step_taken text;
alter table commitments.commitment_account add column step_taken_by uuid;
alter table commitments.commitment_account add column step_taken_at timestamptz;
alter table commitments.commitment_account add column claim_name text;
alter table commitments.commitment_account add column claim_path text;
alter table commitments.commitment_account add column claim_value text;
alter table commitments.commitment_account add column claim_period text;
alter table commitments.commitment_account add column claim_reading text;

-- Who sees it.
alter table commitments.terms add column publicity text not null default 'public';

-- What became of it after it was declined.
alter table commitments.commitment add column instead_of uuid;
alter table commitments.commitment add column settled_reason text;
alter table commitments.commitment add column settled_by uuid;
alter table commitments.commitment add column settled_at timestamptz;

-- What partners answer for upward, as a source says.
create table commitments.upward_duty (
    id            uuid primary key,
    partner       uuid        not null,
    kind          text        not null,
    to_whom       text,
    what          text,
    source        text,
    since         date,
    by            uuid,
    at            timestamptz not null,
    lifted_reason text,
    lifted_by     uuid,
    lifted_at     timestamptz
);
create index upward_duty_partner on commitments.upward_duty (partner);

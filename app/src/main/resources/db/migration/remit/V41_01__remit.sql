-- What the partnership calls its kinds of decision; the newest row of a kind on a day holds.
create table remit.decision_kind (
    kind    text not null,
    since   date not null,
    english text not null,
    french  text not null,
    until   date,
    primary key (kind, since)
);

-- By which rule a body decides a kind; "" is its usual one again.
create table remit.kind_rule (
    body     uuid  not null,
    kind     text  not null,
    since    date  not null,
    rule     text  not null,
    settings jsonb not null,
    clause   text  not null,
    primary key (body, kind, since)
);

-- Who may decide what: a body or a person.
create table remit.delegation (
    id        uuid primary key,
    kind      text        not null,
    body      uuid,
    person    uuid,
    level     integer     not null,
    most      bigint,
    currency  text        not null,
    clause    text        not null,
    by        uuid,
    decision  text,
    since     date        not null,
    until     date,
    given     timestamptz not null,
    ended_why text,
    check ((body is null) <> (person is null))
);

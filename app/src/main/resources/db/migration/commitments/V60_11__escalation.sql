-- Each step that an account which was not given took up: the forum first, then the body above.
create table commitments.account_escalation (
    commitment uuid        not null,
    due        date        not null,
    rung       integer     not null,
    body       uuid        not null,
    at         timestamptz not null,
    primary key (commitment, due, rung)
);
create index account_escalation_body on commitments.account_escalation (body);

-- Each step that an unanswered signal took up: the forum first, then the body above.
create table signals.signal_escalation (
    signal uuid        not null,
    rung   integer     not null,
    body   uuid        not null,
    at     timestamptz not null,
    primary key (signal, rung)
);
create index signal_escalation_body on signals.signal_escalation (body);
alter table signals.signal_step add column body uuid;

-- One schema for each module; its own migrations make the tables in it.
create schema if not exists ledger;
create schema if not exists partnership;
create schema if not exists access;
create schema if not exists measures;
create schema if not exists signals;
create schema if not exists decisions;
create schema if not exists commitments;
create schema if not exists work;
create schema if not exists demo;

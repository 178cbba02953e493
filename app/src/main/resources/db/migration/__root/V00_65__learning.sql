create schema if not exists learning;

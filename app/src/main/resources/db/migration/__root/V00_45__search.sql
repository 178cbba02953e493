create schema if not exists search;

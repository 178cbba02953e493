create schema if not exists stories;

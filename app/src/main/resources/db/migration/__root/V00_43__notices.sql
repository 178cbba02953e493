create schema if not exists notices;

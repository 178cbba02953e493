create schema if not exists meetings;

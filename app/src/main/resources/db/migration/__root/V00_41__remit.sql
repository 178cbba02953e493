create schema if not exists remit;

--liquibase formatted sql

--changeset straatkubus:erasure-1
alter table farewell add column erasing_by text, add column erasing_at timestamptz;
comment on column farewell.erasing_by is 'who had it erased, from before anything is gone: what broke off is completed';

--liquibase formatted sql

--changeset straatkubus:layout-1
alter table import_run add column columns text[] not null default '{}';
comment on column import_run.columns is 'names of the columns as the file writes them, empty where nobody looked';

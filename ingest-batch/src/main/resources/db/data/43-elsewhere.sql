--liquibase formatted sql

--changeset straatkubus:elsewhere-1
alter table import_run add column rows_elsewhere bigint not null default 0;
comment on column import_run.rows_elsewhere is 'rows among areas_not_found that tell of places which a wider file holds and this platform does not: no fault';

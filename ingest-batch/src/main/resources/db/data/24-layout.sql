--liquibase formatted sql

--changeset straatkubus:layout-1
alter table dataset add column layout jsonb;
comment on column dataset.layout is 'what a steward said of the file beyond area and period; empty: everything is detected';

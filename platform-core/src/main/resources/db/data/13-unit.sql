--liquibase formatted sql

--changeset straatkubus:unit-1
alter table indicator add column unit_en text not null default '';
comment on column indicator.unit_en is 'the unit in English; empty: the usual words for the Dutch one, or that one itself';

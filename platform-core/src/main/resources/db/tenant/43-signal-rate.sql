--liquibase formatted sql

--changeset straatkubus:signals-3
alter table signal_finding add column rate double precision;
update signal_finding set rate = 0.1;
alter table signal_finding alter column rate set not null;
comment on column signal_finding.rate is 'the smallest share of false discoveries, among those of its figure or theme, at which it is one';

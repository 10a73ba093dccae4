--liquibase formatted sql

--changeset straatkubus:signals-2
alter table signal_finding add column over_periods integer;
update signal_finding set over_periods = recent_periods;
alter table signal_finding alter column over_periods set not null;
comment on column signal_finding.over_periods is 'how many periods lie between the past that it was held against and the latest';

--liquibase formatted sql

--changeset straatkubus:contributors-1
alter table raw_observation add column largest double precision;
alter table raw_observation add column second_largest double precision;
comment on column raw_observation.largest is 'what the largest contributor has in the numerator; second_largest: the next';

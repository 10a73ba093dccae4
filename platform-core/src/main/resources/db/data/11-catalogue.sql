--liquibase formatted sql

--changeset straatkubus:catalogue-1
alter table indicator add column counted text;
alter table indicator add column largest text;
alter table indicator add column second_largest text;
comment on column indicator.counted is 'what one unit of the figure is, such as huishoudens';
comment on column indicator.largest is 'column with the largest contributor to a figure; second_largest: the next';

--liquibase formatted sql

--changeset straatkubus:announcement-1
create table announcement (
    id          bigint generated always as identity primary key,
    dutch       text        not null,
    english     text        not null,
    first_day   date        not null,
    last_day    date        not null check (last_day >= first_day),
    made_by     text        not null,
    made_at     timestamptz not null
);
comment on table announcement is 'what the operator tells all municipalities, on every screen from the first to the last day';
grant select, insert, update (last_day), delete on announcement to ${web};

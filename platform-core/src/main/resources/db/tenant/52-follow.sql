--liquibase formatted sql

--changeset straatkubus:follow-1
create table follow (
    person text not null,
    area text not null,
    rhythm text not null check (rhythm in ('weekly', 'release')),
    since timestamptz not null,
    told_at timestamptz not null,
    told_signal bigint not null,
    primary key (person, area)
);
comment on table follow is 'who wants to hear of new signals in which area, and up to which signal that was told';
grant select, insert, update, delete on follow to ${web};

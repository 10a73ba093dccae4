--liquibase formatted sql

--changeset straatkubus:favourites-1
create table favourite (
    owner text not null,
    indicator text not null check (length(indicator) <= 200),
    primary key (owner, indicator)
);
grant select, insert, delete on favourite to ${web};

--liquibase formatted sql

--changeset straatkubus:views-1
create table saved_view (
    id bigint generated always as identity primary key,
    owner text not null,
    name text not null check (length(name) between 1 and 80),
    address text not null check (length(address) <= 2000),
    shared boolean not null,
    saved_at timestamptz not null,
    unique (owner, name)
);
grant select, insert, update, delete on saved_view to ${web};

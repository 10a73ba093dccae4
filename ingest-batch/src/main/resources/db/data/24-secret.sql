--liquibase formatted sql

--changeset straatkubus:secret-1
create table rounding_secret (
    only_one boolean primary key default true check (only_one),
    key bytea not null check (length(key) = 32),
    made_at timestamptz not null
);
comment on table rounding_secret is 'draws the offsets with which counts are rounded; no role of requests has any right on it';
grant select, insert on rounding_secret to ${worker};

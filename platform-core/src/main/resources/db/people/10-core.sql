--liquibase formatted sql

--changeset straatkubus:people-1
create table app_user (
    email text primary key check (email = lower(email)),
    name text not null,
    functions text[] not null,
    password_hash text not null
);
grant select, insert, update on app_user to ${web};

create table audit_entry (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor text not null,
    functions text not null,
    action text not null,
    object text not null,
    result text not null
);
grant select, insert on audit_entry to ${web}, ${worker};

--liquibase formatted sql

--changeset straatkubus:core-1
create table municipality (
    code text primary key check (code ~ '^GM[0-9]{4}$'),
    name text not null,
    state text not null check (state in ('READY', 'FAILED')),
    detail text not null default '',
    since timestamptz not null
);
grant select on municipality to ${web}, ${worker};

create table installation (
    kind text primary key check (kind in ('demo', 'production'))
);
grant select, insert on installation to ${web};
grant select on installation to ${worker};

create table machine_client (
    client_id text primary key,
    secret_hash text not null,
    municipality text references municipality (code),
    functions text[] not null
);
grant select, insert, update on machine_client to ${web};

--liquibase formatted sql

--changeset straatkubus:geography-1
create table lattice (
    id bigint generated always as identity primary key,
    municipality text not null,
    code text not null,
    checksum text not null,
    active boolean not null,
    created_at timestamptz not null,
    geometry_name text not null,
    geometry bytea not null,
    unique (municipality, checksum)
);
create unique index one_active_lattice on lattice (municipality) where active;

create table area (
    lattice_id bigint not null references lattice (id),
    node integer not null,
    level smallint not null,
    code text not null,
    name text not null,
    parent integer not null,
    households integer not null,
    longitude double precision not null,
    latitude double precision not null,
    outline bytea,
    primary key (lattice_id, node)
);
comment on column area.outline is 'well-known binary, longitude and latitude (CRS84)';

grant select on lattice, area to ${reader};
grant select, insert, update on lattice to ${worker};
grant select, insert on area to ${worker};

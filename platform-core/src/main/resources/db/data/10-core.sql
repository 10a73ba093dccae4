--liquibase formatted sql

--changeset straatkubus:data-1
create table indicator (
    code text primary key,
    title_nl text not null,
    title_en text not null,
    theme text not null,
    kind text not null,
    unit text not null,
    direction text not null,
    sensitivity text not null,
    source text not null,
    terms text not null,
    dataset text not null,
    numerator text not null,
    denominator text
);

-- Shared releases have odd numbers and a municipality's own have even ones, so that a number names one release to a viewer.
create table release (
    id bigint generated always as identity (start with ${firstRelease} increment by 2) primary key,
    dataset text not null,
    dataset_version bigint not null,
    created_at timestamptz not null,
    certificate jsonb not null
);
create index release_of_version on release (dataset, dataset_version);

create table slice (
    release_id bigint not null references release (id),
    lattice_id bigint not null,
    indicator text not null,
    period text not null,
    columns bytea not null,
    primary key (release_id, lattice_id, indicator, period)
);
comment on column slice.columns is 'compact binary columns, one element a node of the lattice';

create table active_release (
    dataset text primary key,
    release_id bigint not null references release (id)
);

grant select on indicator, release, slice, active_release to ${reader}, ${worker};
grant insert, update on indicator, active_release to ${web}, ${worker};
grant insert on release, slice to ${worker};

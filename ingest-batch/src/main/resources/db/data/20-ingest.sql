--liquibase formatted sql

--changeset straatkubus:ingest-1
create table dataset (
    code text primary key,
    title_nl text not null,
    title_en text not null,
    source text not null,
    terms text not null,
    policy text not null,
    reject_limit double precision not null,
    area_column text,
    period_column text,
    fixed_period text,
    indicators text[] not null,
    defined_at timestamptz not null
);
comment on column dataset.indicators is 'codes in the catalogue, in the order of the definition';

create table import_run (
    id bigint generated always as identity primary key,
    dataset text not null references dataset (code),
    file_name text not null,
    bytes bigint not null,
    checksum text not null,
    submitted_by text not null,
    received_at timestamptz not null,
    state text not null check (state in ('waiting', 'running', 'held', 'completed', 'failed')),
    stage text not null check (stage in ('received', 'checked', 'stored', 'protected', 'visible')),
    stage_share double precision not null default 0,
    cancel_requested boolean not null default false,
    rows_read bigint not null default 0,
    rows_accepted bigint not null default 0,
    rows_rejected bigint not null default 0,
    areas_not_found bigint not null default 0,
    periods text[] not null default '{}',
    version integer,
    already_loaded boolean not null default false,
    format text,
    delimiter text,
    charset text,
    decimal_mark text,
    blocks_own integer,
    blocks_withheld integer,
    failure text,
    failure_arguments text[] not null default '{}',
    finished_at timestamptz
);
create index import_run_of_dataset on import_run (dataset, id desc);

create table import_stage (
    import_id bigint not null references import_run (id),
    stage text not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    primary key (import_id, stage)
);

create table import_fault (
    import_id bigint not null references import_run (id),
    position integer not null,
    line bigint not null,
    column_name text not null,
    value text not null,
    code text not null,
    details text[] not null,
    primary key (import_id, position)
);

create table import_file_chunk (
    import_id bigint not null references import_run (id),
    position integer not null,
    content bytea not null,
    primary key (import_id, position)
);
comment on table import_file_chunk is 'the received file until its import has ended; requests may add to it and never read it';

create table dataset_version (
    dataset text not null references dataset (code),
    number integer not null,
    import_id bigint not null unique references import_run (id),
    created_at timestamptz not null,
    created_by text not null,
    file_name text not null,
    checksum text not null,
    rows bigint not null,
    periods text[] not null,
    primary key (dataset, number)
);

grant select on dataset, import_run, import_stage, dataset_version to ${reader};
grant select, insert, update on dataset to ${web};
grant select on dataset to ${worker};
grant select, insert, update on import_run, import_stage to ${web}, ${worker};
grant select on import_fault to ${web};
grant select, insert, delete on import_fault to ${worker};
grant insert on import_file_chunk to ${web};
grant select, delete on import_file_chunk to ${worker};
grant select on dataset_version to ${web};
grant select, insert, delete on dataset_version to ${worker};

--changeset straatkubus:ingest-2
create table raw_observation (
    import_id bigint not null,
    indicator text not null,
    area text not null,
    period text not null,
    numerator double precision,
    denominator double precision,
    absence "char"
);
create index raw_observation_of_import on raw_observation using brin (import_id);
comment on table raw_observation is 'never leaves the worker: no role of requests has any right on it';
comment on column raw_observation.import_id is 'the import that brought it; a version owns the rows of its import';
comment on column raw_observation.absence is 's: withheld by the source as too few; n: no value; empty where there is one';
grant select, insert, delete on raw_observation to ${worker};

--changeset straatkubus:ingest-3
create table disclosure_policy (
    sensitivity text primary key check (sensitivity in ('ordinary', 'special')),
    threshold integer not null check (threshold between 3 and 1000),
    minimum_units integer not null check (minimum_units between 3 and 10000)
);
insert into disclosure_policy values ('ordinary', 5, 5), ('special', 10, 50);
grant select on disclosure_policy to ${reader}, ${web}, ${worker};

--changeset straatkubus:ingest-4
alter table raw_observation add column municipality text not null default '';
alter table raw_observation alter column municipality drop default;
alter table import_run rename column periods to covers;
comment on column import_run.covers is 'municipality/period pairs that the file holds; the others are carried forward';

--changeset straatkubus:ingest-5
drop index raw_observation_of_import;
create index raw_observation_of_import on raw_observation (import_id);
alter table dataset_version add column covers text[] not null default '{}';
comment on column dataset_version.covers is 'municipality/period pairs of all its rows, carried-forward ones included';

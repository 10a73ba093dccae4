--liquibase formatted sql

--changeset straatkubus:review-1
-- A trial may be of a dataset that is not there yet.
alter table import_run drop constraint import_run_dataset_fkey;
alter table import_run
    add column trial boolean not null default false,
    add column filling text not null default 'ask' check (filling in ('ask', 'replace', 'supplement')),
    add column draft jsonb,
    add column header text[] not null default '{}',
    add column cover_areas integer[] not null default '{}',
    add column differences jsonb,
    add column effects jsonb,
    add column file_dropped_at timestamptz;
comment on column import_run.filling is 'what a file that lacks many areas does to a period that is there';
comment on column import_run.draft is 'the definition that a trial was asked to use';
comment on column import_run.differences is 'how its rows differ from those of the version in force, in counts';
comment on column import_run.effects is 'what its release changes on the map, from released figures only';

create table import_warning (
    import_id bigint not null references import_run (id) on delete cascade,
    position integer not null,
    code text not null,
    arguments text[] not null,
    primary key (import_id, position)
);
comment on table import_warning is 'what a person should look at and what does not stop an import';

create table import_fault_count (
    import_id bigint not null references import_run (id) on delete cascade,
    code text not null,
    rows bigint not null,
    primary key (import_id, code)
);

create table import_faulty_row (
    import_id bigint not null references import_run (id) on delete cascade,
    line bigint not null,
    cells text[] not null,
    primary key (import_id, line)
);
comment on table import_faulty_row is 'rows that were left out, as delivered, so that a steward can mend them';

alter table import_stage drop constraint import_stage_import_id_fkey,
    add constraint import_stage_of_run foreign key (import_id) references import_run (id) on delete cascade;
alter table import_fault drop constraint import_fault_import_id_fkey,
    add constraint import_fault_of_run foreign key (import_id) references import_run (id) on delete cascade;
grant select on import_warning, import_fault_count, import_faulty_row to ${web};
grant select, insert, delete on import_warning, import_fault_count, import_faulty_row to ${worker};
grant delete on import_run to ${worker};

--changeset straatkubus:review-2
create table dataset_tolerance (
    dataset text primary key references dataset (code),
    jump double precision not null check (jump > 0),
    vanished double precision not null check (vanished between 0 and 1)
);
comment on column dataset_tolerance.jump is 'relative change of an area''s figure above which it is pointed out';
comment on column dataset_tolerance.vanished is 'share of the areas of a period that may be missing from a file that replaces it';
grant select on dataset_tolerance to ${web}, ${worker};
grant insert, update on dataset_tolerance to ${web};

--changeset straatkubus:review-3
alter table dataset_version
    add column source text not null default '',
    add column terms text not null default '',
    add column supplemented boolean not null default false,
    add column left_at timestamptz,
    add column rows_dropped_at timestamptz;
update dataset_version v set source = d.source, terms = d.terms from dataset d where d.code = v.dataset;
update dataset_version v set left_at = now() where not exists (
    select 1 from active_release a join release r on r.id = a.release_id
    where r.dataset = v.dataset and r.dataset_version = v.number);
comment on column dataset_version.left_at is 'since when it is not the one that everyone sees; empty while it is';
comment on column dataset_version.rows_dropped_at is 'when its raw observations were deleted because the time to keep them had passed';

create table version_part (
    dataset text not null,
    version integer not null,
    municipality text not null,
    period text not null,
    import_id bigint not null references import_run (id),
    areas integer,
    primary key (dataset, version, municipality, period),
    foreign key (dataset, version) references dataset_version (dataset, number) on delete cascade
);
comment on table version_part is 'from which import each municipality and period of a version comes, and how many areas it had';
insert into version_part (dataset, version, municipality, period, import_id)
select dataset, number, split_part(cover, '/', 1), split_part(cover, '/', 2), import_id
from dataset_version, unnest(covers) as cover;
grant select on version_part to ${reader}, ${web}, ${worker};
grant insert, delete on version_part to ${worker};
grant update (left_at, rows_dropped_at) on dataset_version to ${worker};
grant update (left_at) on dataset_version to ${web};

create table retention (
    one boolean primary key default true check (one),
    file_days integer not null check (file_days between 1 and 3650),
    row_days integer not null check (row_days between 1 and 3650)
);
insert into retention (file_days, row_days) values (90, 90);
comment on table retention is 'for how many days received files are kept, and the rows of versions that nobody sees any more';
grant select on retention to ${web}, ${worker};
grant update on retention to ${web};

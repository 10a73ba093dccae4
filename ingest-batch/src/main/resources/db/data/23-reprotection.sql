--liquibase formatted sql

--changeset straatkubus:reprotection-1
create table protection_run (
    id bigint generated always as identity primary key,
    cause text not null check (cause in ('policy', 'geography', 'trial')),
    requested_by text not null,
    requested_at timestamptz not null,
    state text not null check (state in ('waiting', 'running', 'completed', 'failed')),
    tried integer[],
    done integer not null default 0,
    total integer not null default 0,
    finished_at timestamptz
);
comment on column protection_run.tried is 'a trial: T, N_min, p and contributors of ordinary data, then of special';

create table protection_failure (
    position bigint generated always as identity primary key,
    run_id bigint not null references protection_run (id),
    code text not null,
    arguments text[] not null
);
create index protection_failure_of_run on protection_failure (run_id);

create table protection_outcome (
    run_id bigint not null references protection_run (id),
    level text not null,
    shown_now integer not null,
    withheld_now integer not null,
    shown_then integer not null,
    withheld_then integer not null,
    primary key (run_id, level)
);
comment on table protection_outcome is 'what a trial leaves: counts and nothing else';

grant select, insert on protection_run to ${web}, ${worker};
grant update on protection_run to ${worker};
grant select on protection_failure, protection_outcome to ${web}, ${worker};
grant insert, delete on protection_failure, protection_outcome to ${worker};

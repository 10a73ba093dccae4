--liquibase formatted sql

--changeset straatkubus:source-1
create table dataset_source (
    dataset text primary key references dataset (code),
    kind text not null check (kind in ('folder', 'https', 'sftp', 's3', 'statline', 'features')),
    settings jsonb not null,
    changed_at timestamptz not null,
    changed_by text not null
);
comment on column dataset_source.settings is 'texts by name; never a secret';

create table source_secret (
    dataset text primary key references dataset_source (dataset) on delete cascade,
    key_id text not null,
    sealed bytea not null,
    changed_at timestamptz not null
);
comment on table source_secret is 'AES-GCM; requests may replace a secret and never read it back';
comment on column source_secret.key_id is 'which of the keys of the installation sealed it';

grant select on dataset_source to ${reader};
grant select, insert, update, delete on dataset_source to ${web};
grant select on dataset_source to ${worker};
grant select (dataset), insert, delete on source_secret to ${web};
grant select, update on source_secret to ${worker};

--changeset straatkubus:source-2
create table dataset_schedule (
    dataset text primary key references dataset (code),
    fetch_cron text,
    expected_cron text,
    paused boolean not null,
    revision uuid not null default gen_random_uuid(),
    looked_at timestamptz,
    changed_at timestamptz not null,
    changed_by text not null
);
comment on column dataset_schedule.revision is 'names the planned moments in the scheduler; those of an earlier revision are void';
comment on column dataset_schedule.looked_at is 'when the source was last looked at, also when nothing new was there';

create table source_run (
    id bigint generated always as identity primary key,
    dataset text not null references dataset (code),
    cause text not null check (cause in ('schedule', 'hand', 'test')),
    planned_at timestamptz,
    state text not null check (state in
        ('waiting', 'running', 'importing', 'completed', 'held', 'failed', 'skipped')),
    attempt integer not null default 0,
    requested_by text not null,
    requested_at timestamptz not null,
    again_at timestamptz,
    started_at timestamptz,
    finished_at timestamptz,
    file_name text,
    bytes bigint,
    columns text[] not null default '{}',
    import_id bigint references import_run (id),
    outcome text,
    outcome_arguments text[] not null default '{}',
    unique (dataset, planned_at)
);
create index source_run_of_dataset on source_run (dataset, id desc);

create table dataset_alarm (
    id bigint generated always as identity primary key,
    dataset text not null references dataset (code),
    kind text not null check (kind in ('did-not-arrive', 'layout-changed', 'fetch-failed', 'import-failed', 'import-held')),
    reason text not null,
    reason_arguments text[] not null,
    import_id bigint references import_run (id),
    raised_at timestamptz not null,
    cleared_at timestamptz,
    cleared_by text
);
create unique index dataset_alarm_open on dataset_alarm (dataset, kind) where cleared_at is null;

create table alarm_letter (
    id bigint generated always as identity primary key,
    alarm_id bigint not null references dataset_alarm (id),
    recipient text not null,
    subject text not null,
    body text not null,
    written_at timestamptz not null,
    attempts integer not null default 0,
    again_at timestamptz not null,
    sent_at timestamptz,
    given_up boolean not null default false
);
create index alarm_letter_unsent on alarm_letter (again_at) where sent_at is null and not given_up;
comment on table alarm_letter is 'mail that is to be sent, written in one transaction with its alarm';

grant select on dataset_schedule to ${reader};
grant select, insert, update, delete on dataset_schedule to ${web};
grant select, update (looked_at) on dataset_schedule to ${worker};
grant select, insert, update, delete on source_run to ${web}, ${worker};
grant select, insert, update on dataset_alarm to ${web}, ${worker};
grant select, insert, update on alarm_letter to ${web}, ${worker};

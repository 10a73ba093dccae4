--liquibase formatted sql

--changeset straatkubus:read-again-1
alter table import_run
    add column reads_file_of bigint references import_run (id),
    add column only_places text[] not null default '{}';
comment on column import_run.reads_file_of is 'the import whose received file this one reads once more; empty where it brought its own';
comment on column import_run.only_places is 'the municipalities for which a file is read once more, because their areas came after it';
